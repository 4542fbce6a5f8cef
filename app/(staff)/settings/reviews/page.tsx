import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { History } from '@/components/shell/history'
import { PageHeader } from '@/components/ui/page-header'
import { historyOf } from '@/db/queries/history'
import { organOf } from '@/db/queries/organ'
import { reviewChainOf, reviewersOn } from '@/db/queries/reviews'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { ChainForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('reviews') }
}

export default async function ReviewSettingsPage() {
  const actor = await requireActor('settings.reviews')
  const t = await getTranslations('settings')
  const { reviewsSince, drafterReviews, steps } = reviewChainOf(actor)
  return (
    <>
      <PageHeader title={t('reviews')} />
      <div className="grid gap-8 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <ChainForm
          values={{ version: organOf(actor).version, reviewsSince, drafterReviews, steps }}
          staff={reviewersOn(actor, today())}
        />
        <History title={t('history')} entries={historyOf(actor, 'review-chain')} />
      </div>
    </>
  )
}
