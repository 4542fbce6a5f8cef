import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { figureSources } from '@/db/queries/reported-figures'
import { requireActor } from '@/server/gate/session'
import { NewDecision } from '../form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decision'))('record') }
}

export default async function NewDecisionPage() {
  const actor = await requireActor('decision.record')
  const t = await getTranslations('decision')
  return (
    <>
      <PageHeader title={t('record')} />
      <NewDecision sources={figureSources(actor)} />
    </>
  )
}
