'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ReasonDialog } from '@/components/forms/reason-dialog'
import { revoke } from './actions'

export function RevokeToken({ id, name }: { id: number; name: string }) {
  const t = useTranslations('token')
  const router = useRouter()
  return (
    <ReasonDialog
      id={id}
      action={revoke}
      onDone={() => router.refresh()}
      word={t('revoke')}
      label={t('revokeOne', { name })}
      title={t('revokeOne', { name })}
      consequence={t('revokeConsequence')}
      reasonLabel={t('revokeReason')}
    />
  )
}
