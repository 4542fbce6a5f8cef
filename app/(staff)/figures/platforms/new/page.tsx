import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { platformChoices } from '@/db/queries/statistics'
import { requireActor } from '@/server/gate/session'
import { StatisticForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('statistic'))('record') }
}

export default async function NewStatisticPage() {
  const actor = await requireActor('statistic.record')
  const t = await getTranslations('statistic')
  return (
    <>
      <PageHeader title={t('record')} />
      <StatisticForm platforms={platformChoices(actor)} />
    </>
  )
}
