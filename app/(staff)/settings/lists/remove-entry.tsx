'use client'

import { useTranslations } from 'next-intl'
import { AlertDialog } from 'radix-ui'
import { useState, useTransition } from 'react'
import { newSubmissionKey } from '@/components/forms/submission-key'
import { Button } from '@/components/ui/button'
import type { Refusal } from '@/lib/result'
import type { Entry, EntryActs } from './entry'

type Props = { entry: Entry; remove: EntryActs<Entry>['remove']; onRefused: (refusal: Refusal) => void }

/** Asks once before an entry is taken out; what records use stays, and the row says so. */
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
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <AlertDialog.Trigger className="text-link hover:underline" aria-label={t('removeOne', { name })}>
        {form('remove')}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-black/30" />
        <AlertDialog.Content className="fixed top-1/4 left-1/2 z-50 w-[min(30rem,calc(100vw-2rem))] -translate-x-1/2 border border-line bg-white p-5">
          <AlertDialog.Title className="mb-1 font-semibold text-lg">{t('removeOne', { name })}</AlertDialog.Title>
          <AlertDialog.Description className="mb-4 text-muted text-sm">{t('removeText')}</AlertDialog.Description>
          <div className="flex gap-2">
            <Button look="danger" disabled={pending} onClick={confirm}>
              {form('remove')}
            </Button>
            <AlertDialog.Cancel asChild>
              <Button>{form('cancel')}</Button>
            </AlertDialog.Cancel>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
