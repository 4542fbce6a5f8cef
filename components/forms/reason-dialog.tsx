'use client'

import { useTranslations } from 'next-intl'
import { AlertDialog } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { type Removal, removalInput } from '@/lib/removal'
import type { Result } from '@/lib/result'
import { ActionForm } from './action-form'
import { TextField } from './inputs'
import { useActionForm } from './use-action-form'

type Props = {
  id: number
  action: (input: Removal, submission?: string) => Promise<Result<undefined>>
  onDone: () => void
  /** The word in the row, and what it is in full for those who hear it. */
  word: string
  label: string
  title: ReactNode
  consequence: string
  reasonLabel: string
}

/** An act on a row of a list that is done once and for all, after saying what it means and asking why. */
export function ReasonDialog({ id, action, onDone, word, label, title, consequence, reasonLabel }: Props) {
  const t = useTranslations('form')
  const [open, setOpen] = useState(false)
  // What is done with this is never changed, so it has but one version.
  const defaultValues = { id, version: 1, reason: '' }
  const form = useActionForm({ schema: removalInput, action, defaultValues, onSaved: onDone })
  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <AlertDialog.Trigger className="text-link hover:underline" aria-label={label}>
        {word}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-black/30" />
        <AlertDialog.Content className="fixed top-1/4 left-1/2 z-50 w-[min(30rem,calc(100vw-2rem))] -translate-x-1/2 border border-line bg-white p-5">
          <AlertDialog.Title className="mb-1 break-all font-semibold text-lg">{title}</AlertDialog.Title>
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
            <TextField name="reason" label={reasonLabel} required autoFocus />
          </ActionForm>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
