'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Result } from '@/lib/result'
import { ActionForm } from './action-form'
import { AlertFrame, CancelButton } from './alert-frame'
import { TextField } from './inputs'
import { useActionForm } from './use-action-form'

type Props<T> = {
  action: (input: { password: string }) => Promise<Result<T>>
  onDone: (value: T) => void
  word: string
  consequence: ReactNode
  look?: 'plain' | 'danger'
}

/** A confirmation dialog that states the consequence and asks for the person's own password. */
export function ProvenDialog<T>({ action, onDone, word, consequence, look }: Props<T>) {
  const account = useTranslations('account')
  const [open, setOpen] = useState(false)
  const form = useActionForm({
    schema: async () => (await import('@/lib/organ/input')).passwordInput,
    action,
    defaultValues: { password: '' },
    onSaved: (value: T) => {
      form.form.reset({ password: '' })
      setOpen(false)
      onDone(value)
    },
  })
  return (
    <AlertFrame
      open={open}
      onOpenChange={setOpen}
      trigger={<Button look={look}>{word}</Button>}
      title={word}
      consequence={consequence}
    >
      <ActionForm {...form} quiet saveLabel={word} extra={<CancelButton />}>
        <TextField
          name="password"
          label={account('current')}
          type="password"
          autoComplete="current-password"
          required
          autoFocus
        />
      </ActionForm>
    </AlertFrame>
  )
}
