'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ComponentProps, type ReactNode, useState } from 'react'
import type { DefaultValues, FieldValues } from 'react-hook-form'
import type { Result } from '@/lib/result'
import { ActionForm } from './action-form'
import { RemoveDialog } from './remove-dialog'
import type { LoadSchema } from './schema'
import { useActionForm } from './use-action-form'
import { useDraft } from './use-draft'

type Action<I> = (input: I, submission?: string) => Promise<Result<unknown>>
type NewProps<I extends FieldValues> = {
  /** The name under which the draft is stored in this browser. */
  name: string
  schema: LoadSchema<I>
  action: Action<I>
  empty: I
  /** The values that the next empty form takes over from the saved entry. */
  carriedOver?: (values: I) => Partial<I>
  /** How the saved entry is named in the message shown with the next form. */
  summaryOf: (values: I) => string
  list: Route
  saveLabel: string
  nextLabel: string
  children: ReactNode
}

/** The form of a new record; after saving, the list or the next empty form opens. */
export function NewRecord<I extends FieldValues>(props: NewProps<I>) {
  const { name, schema, empty, carriedOver, summaryOf, list, saveLabel, nextLabel, children } = props
  const t = useTranslations('form')
  const router = useRouter()
  const [recorded, setRecorded] = useState<string>()
  const action = useActionForm({
    schema,
    action: props.action,
    defaultValues: empty as DefaultValues<I>,
    onSaved: (_, way) => {
      const values = action.form.getValues()
      draft.begin({ ...empty, ...carriedOver?.(values) } as DefaultValues<I>)
      if (way === 'save') return router.push(list)
      setRecorded(t('recorded', { what: summaryOf(values) }))
    },
  })
  const draft = useDraft(action.form, name)
  return (
    <ActionForm {...action} saved={recorded} draft={draft} saveLabel={saveLabel} nextLabel={nextLabel}>
      {children}
    </ActionForm>
  )
}

type ChangeProps<I extends FieldValues> = Pick<NewProps<I>, 'schema' | 'action' | 'list' | 'children'> & { values: I }

/** The form of an existing record; after saving, the list opens. */
export function ChangeRecord<I extends FieldValues>({ schema, action, values, list, children }: ChangeProps<I>) {
  const t = useTranslations('form')
  const router = useRouter()
  const defaultValues = values as DefaultValues<I>
  const form = useActionForm({ schema, action, defaultValues, onSaved: () => router.push(list) })
  return (
    <ActionForm {...form} saveLabel={t('saveChanges')}>
      {children}
    </ActionForm>
  )
}

type RemoveProps = Omit<ComponentProps<typeof RemoveDialog>, 'onRemoved'> & { list: Route }

export function RemoveRecord({ list, ...record }: RemoveProps) {
  const router = useRouter()
  return <RemoveDialog {...record} onRemoved={() => router.push(list)} />
}
