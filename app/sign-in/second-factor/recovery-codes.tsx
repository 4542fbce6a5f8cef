'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** The recovery codes, for signing in without the device; shown only once. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useTranslations('secondFactor')
  return (
    <>
      <Notice tone="warning" role="status">
        {t('codesOnce')}
      </Notice>
      <ol aria-label={t('codes')} className="mb-3 grid max-w-sm grid-cols-2 gap-x-6 font-mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p className="print:hidden mt-4 flex gap-2">
        <Button onClick={() => window.print()}>{t('print')}</Button>
        <Button look="primary" onClick={onDone}>
          {t('kept')}
        </Button>
      </p>
    </>
  )
}
