import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { staffChoices } from '@/db/queries/qualifications'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { RecordForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('training'))('record') }
}

export default async function NewTrainingPage() {
  const actor = await requireActor('training.record')
  const t = await getTranslations('training')
  return (
    <>
      <PageHeader title={t('record')} />
      <RecordForm staff={staffChoices(actor)} today={today()} />
    </>
  )
}
