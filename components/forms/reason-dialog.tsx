'use client'

import { type ReactNode, useState } from 'react'
import { type Removal, removalInput } from '@/lib/removal'
import type { Result } from '@/lib/result'
import { ActionForm } from './action-form'
import { AlertFrame, CancelButton } from './alert-frame'
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
  const [open, setOpen] = useState(false)
  // What is done with this is never changed, so it has but one version.
  const defaultValues = { id, version: 1, reason: '' }
  const form = useActionForm({ schema: removalInput, action, defaultValues, onSaved: onDone })
  return (
    <AlertFrame
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button type="button" className="text-link hover:underline" aria-label={label}>
          {word}
        </button>
      }
      title={<span className="break-all">{title}</span>}
      consequence={consequence}
    >
      <ActionForm {...form} quiet saveLabel={word} extra={<CancelButton />}>
        <TextField name="reason" label={reasonLabel} required autoFocus />
      </ActionForm>
    </AlertFrame>
  )
}
