'use client'

import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { TextAreaField } from '@/components/forms/inputs'
import { CorrectionForm } from '@/components/requests/correction-form'
import { useActForm } from '@/components/requests/use-act-form'
import type { lapseCorrection } from '@/lib/requests/inputs/lapse'
import type { LapseOutcome } from '@/lib/requests/lapse-outcomes'
import { correct, lapse } from './actions'

export function LapseForm({ number, outcome }: { number: string; outcome: LapseOutcome }) {
  const t = useTranslations('lapse')
  const action = useActForm(number, {
    schema: async () => (await import('@/lib/requests/inputs/lapse')).lapseInput,
    action: lapse,
    defaultValues: { number, outcome, lapsedOn: '', statement: '' },
  })
  return (
    <ActionForm {...action} saveLabel={t('title')}>
      <Fields />
    </ActionForm>
  )
}

export function CorrectForm({ values }: { values: z.input<typeof lapseCorrection> }) {
  return (
    <CorrectionForm
      schema={async () => (await import('@/lib/requests/inputs/lapse')).lapseCorrection}
      action={correct}
      values={values}
    >
      <Fields />
    </CorrectionForm>
  )
}

function Fields() {
  const t = useTranslations('lapse')
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <DateField name="lapsedOn" label={t('lapsedOn')} required />
      <TextAreaField
        name="statement"
        label={t('statement')}
        hint={t('statementHint')}
        required
        className="sm:col-span-2"
      />
    </div>
  )
}
