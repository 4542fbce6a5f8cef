'use client'

import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/shell/message-page'

export default function Failed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('error')
  return (
    <MessagePage title={t('failed')} text={`${t('failedText')} ${error.digest ?? ''}`}>
      <button type="button" className="text-link underline" onClick={reset}>
        {t('retry')}
      </button>
    </MessagePage>
  )
}
