'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DropFrame } from '@/components/ui/drop-frame'
import { EXTENSIONS } from '@/lib/attachments/kinds'

const ACCEPTED = EXTENSIONS.map((extension) => `.${extension}`).join(',')

/** A place for attachments: they are dropped on it or chosen with its button, several at once. */
export function FileDrop({ onFiles, children }: { onFiles: (files: readonly File[]) => void; children?: ReactNode }) {
  const t = useTranslations('attachment')
  return (
    <DropFrame choose={t('choose')} drop={t('drop')} kinds={t('hint')} accept={ACCEPTED} multiple take={onFiles}>
      {children}
    </DropFrame>
  )
}
