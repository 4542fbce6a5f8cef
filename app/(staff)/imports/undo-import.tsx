'use client'

import { useTranslations } from 'next-intl'
import { AlertDialog } from 'radix-ui'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import type { Refusal } from '@/lib/result'
import { undo } from './actions'

/** Takes an import out again, after its consequence has been read. */
export function UndoImport({ id, count }: { id: number; count: number }) {
  const t = useTranslations('import')
  const form = useTranslations('form')
  const breach = useTranslations('breach')
  const [refused, setRefused] = useState<Refusal>()
  const [open, setOpen] = useState(false)
  const [pending, start] = useTransition()
  const confirm = () =>
    start(async () => {
      const result = await undo({ id })
      if (result.ok) setOpen(false)
      else setRefused(result)
    })
  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <AlertDialog.Trigger asChild>
        <Button>{t('undo')}</Button>
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 bg-black/30" />
        <AlertDialog.Content className="fixed top-1/3 left-1/2 w-[min(32rem,92vw)] -translate-x-1/2 border border-line bg-white p-5">
          <AlertDialog.Title className="font-semibold">{t('undo')}</AlertDialog.Title>
          <AlertDialog.Description className="my-2 text-sm">{t('undoText', { count })}</AlertDialog.Description>
          {refused && (
            <p role="alert" className="text-danger text-sm">
              {refused.kind === 'breach' ? breach(refused.breach.code) : form('conflict')}
            </p>
          )}
          <div className="mt-4 flex justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button>{form('cancel')}</Button>
            </AlertDialog.Cancel>
            <Button look="danger" disabled={pending} aria-busy={pending} onClick={confirm}>
              {t('undo')}
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
