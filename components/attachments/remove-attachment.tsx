'use client'

import { useTranslations } from 'next-intl'
import { AlertDialog } from 'radix-ui'
import { useState } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { Button } from '@/components/ui/button'
import { type Removal, removalInput } from '@/lib/removal'
import type { Result } from '@/lib/result'

type Props = {
  id: number
  name: string
  action: (input: Removal, submission?: string) => Promise<Result<undefined>>
  onRemoved: () => void
}

/** Takes a file off its record after saying what that means and asking why. */
export function RemoveAttachment({ id, name, action, onRemoved }: Props) {
  const t = useTranslations('attachment')
  const [open, setOpen] = useState(false)
  const removal = useActionForm({
    schema: removalInput,
    action,
    // A file is never changed, so it has but one version.
    defaultValues: { id, version: 1, reason: '' },
    onSaved: onRemoved,
  })
  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <AlertDialog.Trigger className="text-link hover:underline" aria-label={t('removeOne', { name })}>
        {t('remove')}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-black/30" />
        <AlertDialog.Content className="fixed top-1/4 left-1/2 z-50 w-[min(30rem,calc(100vw-2rem))] -translate-x-1/2 border border-line bg-white p-5">
          <AlertDialog.Title className="mb-1 break-all font-semibold text-lg">
            {t('removeTitle', { name })}
          </AlertDialog.Title>
          <AlertDialog.Description className="mb-3 text-muted text-sm">
            {t('removeConsequence')}
          </AlertDialog.Description>
          <ActionForm
            {...removal}
            quiet
            saveLabel={t('remove')}
            extra={
              <AlertDialog.Cancel asChild>
                <Button>{t('cancel')}</Button>
              </AlertDialog.Cancel>
            }
          >
            <TextField name="reason" label={t('removeReason')} required autoFocus />
          </ActionForm>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
