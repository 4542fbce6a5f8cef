'use client'

import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { TextAreaField } from '@/components/forms/inputs'
import { CorrectionForm } from '@/components/requests/correction-form'
import { useActForm } from '@/components/requests/use-act-form'
import type { withdrawalCorrection } from '@/lib/requests/inputs/withdrawal'
import { correct, withdraw } from './actions'

export function WithdrawalForm({ number }: { number: string }) {
  const t = useTranslations('withdrawal')
  const action = useActForm(number, {
    schema: async () => (await import('@/lib/requests/inputs/withdrawal')).withdrawalInput,
    action: withdraw,
    defaultValues: { number, withdrawnOn: '', statement: '' },
  })
  return (
    <ActionForm {...action} saveLabel={t('title')}>
      <Fields />
    </ActionForm>
  )
}

export function CorrectForm({ values }: { values: z.input<typeof withdrawalCorrection> }) {
  return (
    <CorrectionForm
      schema={async () => (await import('@/lib/requests/inputs/withdrawal')).withdrawalCorrection}
      action={correct}
      values={values}
    >
      <Fields />
    </CorrectionForm>
  )
}

function Fields() {
  const t = useTranslations('withdrawal')
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <DateField name="withdrawnOn" label={t('withdrawnOn')} required />
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
