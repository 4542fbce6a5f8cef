'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { FigureFields } from '@/components/figures/figure-fields'
import { ActionForm } from '@/components/forms/action-form'
import { RemoveDialog } from '@/components/forms/remove-dialog'
import { useActionForm } from '@/components/forms/use-action-form'
import type { reportedFigureChangeInput } from '@/lib/figures/input'
import { change, remove } from './actions'

const LIST = '/figures' as Route

type Props = { sources: readonly string[]; values: z.input<typeof reportedFigureChangeInput> }

export function ChangeForm({ sources, values }: Props) {
  const form = useTranslations('form')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/figures/input')).reportedFigureChangeInput,
    action: change,
    defaultValues: values,
    onSaved: () => router.push(LIST),
  })
  return (
    <ActionForm {...action} saveLabel={form('saveChanges')}>
      <FigureFields sources={sources} />
    </ActionForm>
  )
}

export function Remove(record: { id: number; version: number }) {
  const router = useRouter()
  return <RemoveDialog {...record} action={remove} onRemoved={() => router.push(LIST)} />
}
