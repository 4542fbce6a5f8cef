'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { AlertFrame, CancelButton } from '@/components/forms/alert-frame'
import { newSubmissionKey } from '@/components/forms/submission-key'
import { Button } from '@/components/ui/button'
import type { Refusal } from '@/lib/result'
import type { Entry, EntryActs } from './entry'

type Props = { entry: Entry; remove: EntryActs<Entry>['remove']; onRefused: (refusal: Refusal) => void }

/** Removes an entry after a confirmation; an entry in use is refused, and the row says so. */
export function RemoveEntry({ entry: { id, name }, remove, onRefused }: Props) {
  const t = useTranslations('settings')
  const form = useTranslations('form')
  const [open, setOpen] = useState(false)
  const [pending, startTransition] = useTransition()
  const confirm = () =>
    startTransition(async () => {
      const result = await remove({ id }, newSubmissionKey())
      setOpen(false)
      if (!result.ok) onRefused(result)
    })
  return (
    <AlertFrame
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button type="button" className="text-link hover:underline" aria-label={t('removeOne', { name })}>
          {form('remove')}
        </button>
      }
      title={t('removeOne', { name })}
      consequence={t('removeText')}
    >
      <div className="flex gap-2">
        <Button look="danger" disabled={pending} onClick={confirm}>
          {form('remove')}
        </Button>
        <CancelButton />
      </div>
    </AlertFrame>
  )
}
