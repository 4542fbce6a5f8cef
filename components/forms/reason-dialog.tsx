'use client'

import { type ReactNode, useState } from 'react'
import type { Removal } from '@/lib/removal'
import type { Result } from '@/lib/result'
import { ActionForm } from './action-form'
import { AlertFrame, CancelButton } from './alert-frame'
import { TextField } from './inputs'
import { useActionForm } from './use-action-form'

type Props = {
  id: number
  action: (input: Removal, submission?: string) => Promise<Result<undefined>>
  onDone: () => void
  /** The button's short text; `label` is its full text for screen readers. */
  word: string
  label: string
  title: ReactNode
  consequence: string
  reasonLabel: string
}

/** A confirmation dialog for an irreversible act on a row of a list; states the consequence and asks for a reason. */
export function ReasonDialog({ id, action, onDone, word, label, title, consequence, reasonLabel }: Props) {
  const [open, setOpen] = useState(false)
  // Records acted on here are never edited, so their version is always 1.
  const defaultValues = { id, version: 1, reason: '' }
  const form = useActionForm({
    schema: async () => (await import('@/lib/removal')).removalInput,
    action,
    defaultValues,
    onSaved: onDone,
  })
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
