'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { RemoveDialog } from '@/components/forms/remove-dialog'
import { useActionForm } from '@/components/forms/use-action-form'
import { type AssessmentChoices, AssessmentFields } from '@/components/supervision/assessment-fields'
import type { assessmentChangeInput } from '@/lib/supervision/qualification'
import { change, remove } from './actions'

const LIST = '/supervision/assessments' as Route

type Props = { choices: AssessmentChoices; values: z.input<typeof assessmentChangeInput> }

export function ChangeForm({ choices, values }: Props) {
  const form = useTranslations('form')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/supervision/qualification')).assessmentChangeInput,
    action: change,
    defaultValues: values,
    onSaved: () => router.push(LIST),
  })
  return (
    <ActionForm {...action} saveLabel={form('saveChanges')}>
      <AssessmentFields {...choices} />
    </ActionForm>
  )
}

export function Remove(record: { id: number; version: number }) {
  const router = useRouter()
  return <RemoveDialog {...record} action={remove} onRemoved={() => router.push(LIST)} />
}
