'use client'

import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { ComboField } from '@/components/forms/combo-field'
import { TextAreaField, TextField } from '@/components/forms/inputs'
import type { HandlingChoices } from '@/components/requests/request-fields'
import { useActForm } from '@/components/requests/use-act-form'
import type { assignmentInput } from '@/lib/requests/assignment'
import { assign, giveBack } from './actions'

type Props = { choices: HandlingChoices; values: z.input<typeof assignmentInput> }

export function AssignmentForm({ choices, values }: Props) {
  const t = useTranslations('assignment')
  const request = useTranslations('request')
  const action = useActForm(values.number, {
    schema: async () => (await import('@/lib/requests/assignment')).assignmentInput,
    action: assign,
    defaultValues: values,
  })
  return (
    <ActionForm {...action} saveLabel={t('title')}>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <ComboField name="sectionId" label={request('section')} options={choices.sections} />
        <ComboField name="handlerId" label={request('handler')} options={choices.staff} />
        <TextField name="note" label={t('note')} className="sm:col-span-2" />
      </div>
    </ActionForm>
  )
}

export function ReturnForm({ number }: { number: string }) {
  const t = useTranslations('assignment')
  const action = useActForm(number, {
    schema: async () => (await import('@/lib/requests/assignment')).returnInput,
    action: giveBack,
    defaultValues: { number, reason: '' },
  })
  return (
    <ActionForm {...action} beside saveLabel={t('return')}>
      <TextAreaField name="reason" label={t('returnReason')} rows={2} required />
    </ActionForm>
  )
}
