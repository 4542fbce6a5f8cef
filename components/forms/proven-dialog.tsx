'use client'

import { useTranslations } from 'next-intl'
import { AlertDialog } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { passwordInput } from '@/lib/organ/input'
import type { Result } from '@/lib/result'
import { ActionForm } from './action-form'
import { TextField } from './inputs'
import { useActionForm } from './use-action-form'

type Props<T> = {
  action: (input: { password: string }) => Promise<Result<T>>
  onDone: (value: T) => void
  word: string
  consequence: ReactNode
  look?: 'plain' | 'danger'
}

/** An act on one's own account that asks for the password first, and says what it means. */
export function ProvenDialog<T>({ action, onDone, word, consequence, look }: Props<T>) {
  const t = useTranslations('form')
  const account = useTranslations('account')
  const [open, setOpen] = useState(false)
  const form = useActionForm({
    schema: passwordInput,
    action,
    defaultValues: { password: '' },
    onSaved: (value: T) => {
      form.form.reset({ password: '' })
      setOpen(false)
      onDone(value)
    },
  })
  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <AlertDialog.Trigger asChild>
        <Button look={look}>{word}</Button>
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-black/30" />
        <AlertDialog.Content className="fixed top-1/4 left-1/2 z-50 w-[min(30rem,calc(100vw-2rem))] -translate-x-1/2 border border-line bg-white p-5">
          <AlertDialog.Title className="mb-1 font-semibold text-lg">{word}</AlertDialog.Title>
          <AlertDialog.Description className="mb-3 text-muted text-sm">{consequence}</AlertDialog.Description>
          <ActionForm
            {...form}
            quiet
            saveLabel={word}
            extra={
              <AlertDialog.Cancel asChild>
                <Button>{t('cancel')}</Button>
              </AlertDialog.Cancel>
            }
          >
            <TextField
              name="password"
              label={account('current')}
              type="password"
              autoComplete="current-password"
              required
              autoFocus
            />
          </ActionForm>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
