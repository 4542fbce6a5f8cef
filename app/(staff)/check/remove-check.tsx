'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActButton } from '@/components/forms/act-button'
import { AlertFrame, CancelButton } from '@/components/forms/alert-frame'
import { remove } from './actions'

/** Removes a checked report, after a dialog has stated what goes and what stays. */
export function RemoveCheck({ token, name }: { token: string; name: string }) {
  const t = useTranslations('checker')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const act = async () => {
    const result = await remove({ token })
    if (result.ok) {
      setOpen(false)
      router.push('/check' as Route)
    }
    return result
  }
  return (
    <AlertFrame
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button type="button" className="text-link hover:underline" aria-label={`${t('remove')} ${name}`}>
          {t('remove')}
        </button>
      }
      title={<span className="break-all">{name}</span>}
      consequence={t('removeText')}
    >
      <div className="flex gap-2">
        <ActButton look="danger" act={act}>
          {t('remove')}
        </ActButton>
        <CancelButton />
      </div>
    </AlertFrame>
  )
}
