'use client'

import { useTranslations } from 'next-intl'
import { ReasonDialog } from '@/components/forms/reason-dialog'
import type { Removal } from '@/lib/removal'
import type { Result } from '@/lib/result'

type Props = {
  id: number
  name: string
  action: (input: Removal, submission?: string) => Promise<Result<undefined>>
  onRemoved: () => void
}

/** Removes an attachment from its record. */
export function RemoveAttachment({ id, name, action, onRemoved }: Props) {
  const t = useTranslations('attachment')
  return (
    <ReasonDialog
      id={id}
      action={action}
      onDone={onRemoved}
      word={t('remove')}
      label={t('removeOne', { name })}
      title={t('removeTitle', { name })}
      consequence={t('removeConsequence')}
      reasonLabel={t('removeReason')}
    />
  )
}
