'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { DefaultValues, FieldValues } from 'react-hook-form'
import { ActionForm } from '@/components/forms/action-form'
import type { LoadSchema } from '@/components/forms/schema'
import { useActionForm } from '@/components/forms/use-action-form'
import { Button } from '@/components/ui/button'
import type { Result } from '@/lib/result'

type Props<I extends FieldValues> = {
  schema: LoadSchema<I>
  action: (input: I, submission?: string) => Promise<Result<unknown>>
  values: I
  close: () => void
  children: ReactNode
}

/** The form of one list entry, new or existing, shown in the entry's row. */
export function EntryForm<I extends FieldValues>({ schema, action, values, close, children }: Props<I>) {
  const t = useTranslations('form')
  const form = useActionForm({ schema, action, defaultValues: values as DefaultValues<I>, onSaved: close })
  return (
    <div className="border-link border-l-4 py-1 pl-3">
      <ActionForm {...form} quiet saveLabel={t('save')} extra={<Button onClick={close}>{t('cancel')}</Button>}>
        <div className="grid gap-x-4 gap-y-2 sm:grid-cols-3">{children}</div>
      </ActionForm>
    </div>
  )
}
