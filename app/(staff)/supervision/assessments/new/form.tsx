'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { type AssessmentChoices, AssessmentFields } from '@/components/supervision/assessment-fields'
import { addDays, type PlainDate } from '@/lib/dates'
import { record } from './actions'

export function RecordForm({ choices, today }: { choices: AssessmentChoices; today: PlainDate }) {
  const t = useTranslations('assessment')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/supervision/qualification')).assessmentInput,
    action: record,
    defaultValues: {
      staffId: undefined,
      trainingId: null,
      assessedOn: today,
      score: '',
      note: '',
      passed: true,
      validUntil: addDays(today, 365),
    },
    onSaved: () => router.push('/supervision/assessments' as Route),
  })
  return (
    <ActionForm {...action} saveLabel={t('record')}>
      <AssessmentFields {...choices} />
    </ActionForm>
  )
}
