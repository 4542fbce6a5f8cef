'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import type { ComboOption } from '@/components/forms/combo'
import { RemoveDialog } from '@/components/forms/remove-dialog'
import { useActionForm } from '@/components/forms/use-action-form'
import { TrainingFields } from '@/components/supervision/training-fields'
import type { trainingChangeInput } from '@/lib/supervision/qualification'
import { change, remove } from './actions'

const LIST = '/supervision/trainings' as Route

type Props = { staff: readonly ComboOption<number>[]; values: z.input<typeof trainingChangeInput> }

export function ChangeForm({ staff, values }: Props) {
  const form = useTranslations('form')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/supervision/qualification')).trainingChangeInput,
    action: change,
    defaultValues: values,
    onSaved: () => router.push(LIST),
  })
  return (
    <ActionForm {...action} saveLabel={form('saveChanges')}>
      <TrainingFields staff={staff} />
    </ActionForm>
  )
}

export function Remove(record: { id: number; version: number }) {
  const router = useRouter()
  return <RemoveDialog {...record} action={remove} onRemoved={() => router.push(LIST)} />
}
