'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { RemoveDialog } from '@/components/forms/remove-dialog'
import { useActionForm } from '@/components/forms/use-action-form'
import { RemedyFields } from '@/components/remedies/remedy-fields'
import type { RemedyChoices } from '@/lib/law/remedy-routes'
import type { remedyChangeInput } from '@/lib/remedies/input'
import { change, remove } from './actions'

const LIST = '/remedies' as Route

type Props = { values: z.input<typeof remedyChangeInput>; choices: RemedyChoices }

export function ChangeForm({ values, choices }: Props) {
  const form = useTranslations('form')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/remedies/input')).remedyChangeInput,
    action: change,
    defaultValues: values,
    onSaved: () => router.push(LIST),
  })
  return (
    <ActionForm {...action} saveLabel={form('saveChanges')}>
      <RemedyFields choices={choices} />
    </ActionForm>
  )
}

export function Remove(record: { id: number; version: number }) {
  const router = useRouter()
  return <RemoveDialog {...record} action={remove} onRemoved={() => router.push(LIST)} />
}
