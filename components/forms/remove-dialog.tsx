'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Removal } from '@/lib/removal'
import type { Result } from '@/lib/result'
import { ActionForm } from './action-form'
import { AlertFrame, CancelButton } from './alert-frame'
import { TextField } from './inputs'
import { useActionForm } from './use-action-form'

type Props = {
  id: number
  version: number
  action: (input: Removal, submission?: string) => Promise<Result<undefined>>
  onRemoved: () => void
  /** `strike` for the record of an act that never happened, `remove` for any other; the wording differs. */
  kind?: 'remove' | 'strike'
}

/** A confirmation dialog that removes a record; states the consequence and asks for a reason. */
export function RemoveDialog({ id, version, action, onRemoved, kind = 'remove' }: Props) {
  const t = useTranslations('form')
  const [open, setOpen] = useState(false)
  const removal = useActionForm({
    schema: async () => (await import('@/lib/removal')).removalInput,
    action,
    defaultValues: { id, version, reason: '' },
    onSaved: onRemoved,
  })
  return (
    <AlertFrame
      open={open}
      onOpenChange={setOpen}
      trigger={<Button look="danger">{t(kind)}</Button>}
      title={t(`${kind}Title`)}
      consequence={t(`${kind}Consequence`)}
    >
      <ActionForm {...removal} quiet saveLabel={t(kind)} extra={<CancelButton />}>
        <TextField name="reason" label={t(`${kind}Reason`)} required autoFocus />
      </ActionForm>
    </AlertFrame>
  )
}
