'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { type HandlingChoices, RequestFields } from '@/components/requests/request-fields'
import { Notice } from '@/components/ui/notice'
import type { requestChangeInput } from '@/lib/requests/input'
import { change } from './actions'

type Props = { correction: boolean; choices: HandlingChoices; values: z.input<typeof requestChangeInput> }

export function EditForm({ correction, choices, values }: Props) {
  const t = useTranslations('request')
  const form = useTranslations('form')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/requests/input')).requestChangeInput,
    action: change,
    defaultValues: values,
    onSaved: ({ number }) => router.push(`/requests/${number}` as Route),
  })
  return (
    <ActionForm {...action} saveLabel={form('saveChanges')}>
      {correction && (
        <>
          <Notice tone="warning">{t('correctConsequence')}</Notice>
          <TextField name="reason" label={form('reason')} required className="mb-4" />
        </>
      )}
      <RequestFields {...choices} except={values.number} />
    </ActionForm>
  )
}
