'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/inputs'
import { RemoveDialog } from '@/components/forms/remove-dialog'
import { useActionForm } from '@/components/forms/use-action-form'
import { type ItemChoices, ItemFields } from '@/components/published/item-fields'
import type { publishedItemChangeInput } from '@/lib/published/input'
import { change, remove } from './actions'

type Props = { choices: ItemChoices; reviewed: boolean; values: z.input<typeof publishedItemChangeInput> }

export function EditForm({ choices, reviewed, values }: Props) {
  const form = useTranslations('form')
  const router = useRouter()
  const { id, version } = values
  const action = useActionForm({
    schema: async () => (await import('@/lib/published/input')).publishedItemChangeInput,
    action: change,
    defaultValues: values,
    onSaved: () => router.push(`/published/${id}` as Route),
  })
  return (
    <>
      <ActionForm {...action} saveLabel={form('saveChanges')}>
        {values.publishedOn && <TextField name="correction" label={form('reason')} required className="mb-4" />}
        <ItemFields {...choices} itemId={id} reviewed={reviewed} />
      </ActionForm>
      <div className="mt-6 max-w-4xl border-line border-t pt-4">
        <RemoveDialog id={id} version={version} action={remove} onRemoved={() => router.replace('/published')} />
      </div>
    </>
  )
}
