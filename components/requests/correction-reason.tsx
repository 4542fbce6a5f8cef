'use client'

import { useTranslations } from 'next-intl'
import { TextField } from '@/components/forms/inputs'
import { Notice } from '@/components/ui/notice'

/** What a correction brings about, and the reason that it needs. */
export function CorrectionReason() {
  const t = useTranslations('request')
  const form = useTranslations('form')
  return (
    <>
      <Notice tone="warning">{t('correctConsequence')}</Notice>
      <TextField name="correction" label={form('reason')} required className="mb-4" />
    </>
  )
}
