'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { AlertFrame, CancelButton } from '@/components/forms/alert-frame'
import { Button } from '@/components/ui/button'
import type { Refusal } from '@/lib/result'
import { undo } from './actions'

/** Undoes an import, after a dialog has stated the consequence. */
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
    <AlertFrame
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{t('undo')}</Button>}
      title={t('undo')}
      consequence={t('undoText', { count })}
    >
      {refused && (
        <p role="alert" className="mb-3 text-danger text-sm">
          {refused.kind === 'breach' ? breach(refused.breach.code) : form('conflict')}
        </p>
      )}
      <div className="flex gap-2">
        <Button look="danger" disabled={pending} aria-busy={pending} onClick={confirm}>
          {t('undo')}
        </Button>
        <CancelButton />
      </div>
    </AlertFrame>
  )
}
