'use client'

import { useTranslations } from 'next-intl'

/** A notice that an unsaved draft was restored, with a button to discard it. */
export function DraftNotice({ draft }: { draft: { restored: boolean; discard: () => void } }) {
  const t = useTranslations('form')
  if (!draft.restored) return null
  return (
    <p className="mb-3 text-sm" role="status">
      {t('draftRestored')}{' '}
      <button type="button" className="text-link underline" onClick={draft.discard}>
        {t('discardDraft')}
      </button>
    </p>
  )
}
