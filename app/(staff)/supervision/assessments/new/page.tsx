import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { staffChoices, trainingChoices } from '@/db/queries/qualifications'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { RecordForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assessment'))('record') }
}

export default async function NewAssessmentPage() {
  const actor = await requireActor('assessment.record')
  const t = await getTranslations('assessment')
  const otherStaff = staffChoices(actor).filter(({ value }) => value !== actor.staffId)
  return (
    <>
      <PageHeader title={t('record')} />
      <RecordForm choices={{ staff: otherStaff, trainings: trainingChoices(actor) }} today={today()} />
    </>
  )
}
