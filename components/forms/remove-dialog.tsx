'use client'

import { useTranslations } from 'next-intl'
import { AlertDialog } from 'radix-ui'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { type Removal, removalInput } from '@/lib/removal'
import type { Result } from '@/lib/result'
import { ActionForm } from './action-form'
import { TextField } from './inputs'
import { useActionForm } from './use-action-form'

type Props = {
  id: number
  version: number
  action: (input: Removal, submission?: string) => Promise<Result<undefined>>
  onRemoved: () => void
  /** A record of something that never happened is struck out; any other is removed. */
  way?: 'remove' | 'strike'
}

/** Takes a record out after saying what that means and asking why. */
export function RemoveDialog({ id, version, action, onRemoved, way = 'remove' }: Props) {
  const t = useTranslations('form')
  const [open, setOpen] = useState(false)
  const removal = useActionForm({
    schema: removalInput,
    action,
    defaultValues: { id, version, reason: '' },
    onSaved: onRemoved,
  })
  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <AlertDialog.Trigger asChild>
        <Button look="danger">{t(way)}</Button>
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-black/30" />
        <AlertDialog.Content className="fixed top-1/4 left-1/2 z-50 w-[min(30rem,calc(100vw-2rem))] -translate-x-1/2 border border-line bg-white p-5">
          <AlertDialog.Title className="mb-1 font-semibold text-lg">{t(`${way}Title`)}</AlertDialog.Title>
          <AlertDialog.Description className="mb-3 text-muted text-sm">
            {t(`${way}Consequence`)}
          </AlertDialog.Description>
          <ActionForm
            {...removal}
            quiet
            saveLabel={t(way)}
            extra={
              <AlertDialog.Cancel asChild>
                <Button>{t('cancel')}</Button>
              </AlertDialog.Cancel>
            }
          >
            <TextField name="reason" label={t(`${way}Reason`)} required autoFocus />
          </ActionForm>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
