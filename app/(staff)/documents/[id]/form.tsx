'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { DocumentFields, type DocumentOrgan } from '@/components/documents/document-fields'
import { ActionForm } from '@/components/forms/action-form'
import { RemoveDialog } from '@/components/forms/remove-dialog'
import { useActionForm } from '@/components/forms/use-action-form'
import type { documentChangeInput } from '@/lib/documents/input'
import { change, remove } from './actions'

const LIST = '/documents' as Route

export function ChangeForm({ organ, values }: { organ: DocumentOrgan; values: z.input<typeof documentChangeInput> }) {
  const form = useTranslations('form')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/documents/input')).documentChangeInput,
    action: change,
    defaultValues: values,
    onSaved: () => router.push(LIST),
  })
  return (
    <ActionForm {...action} saveLabel={form('saveChanges')}>
      <DocumentFields {...organ} />
    </ActionForm>
  )
}

export function Remove(record: { id: number; version: number }) {
  const router = useRouter()
  return <RemoveDialog {...record} action={remove} onRemoved={() => router.push(LIST)} />
}
