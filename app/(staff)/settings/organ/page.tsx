import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { History } from '@/components/shell/history'
import { PageHeader } from '@/components/ui/page-header'
import { historyOf } from '@/db/queries/history'
import { organOf } from '@/db/queries/organ'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { OrganForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('organ') }
}

export default async function OrganPage() {
  const actor = await requireActor('settings.organ')
  const t = await getTranslations('settings')
  const organ = organOf(actor)
  return (
    <>
      <PageHeader title={t('organ')} />
      <div className="grid gap-8 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <OrganForm values={organ} feeResumedUntil={organ.feeResumedUntil} today={today()} />
        <History title={t('history')} entries={historyOf(actor, 'organ')} />
      </div>
    </>
  )
}
