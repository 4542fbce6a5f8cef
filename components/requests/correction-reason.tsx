'use client'

import { useTranslations } from 'next-intl'
import { TextField } from '@/components/forms/inputs'
import { Notice } from '@/components/ui/notice'

/** The consequence of a correction, and the field for its reason. */
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
