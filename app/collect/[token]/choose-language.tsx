'use client'

import { useLocale, useTranslations } from 'next-intl'
import { chooseLanguage } from '@/app/language/actions'

/** The other language, for people without an account. */
export function ChooseLanguage() {
  const t = useTranslations('app')
  const other = useLocale() === 'en' ? 'zh-CN' : 'en'
  return (
    <button type="button" lang={other} className="text-link" onClick={() => chooseLanguage(other)}>
      {t('language')}
    </button>
  )
}
