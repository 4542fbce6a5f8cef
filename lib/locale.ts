const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export const DEFAULT_LOCALE: Locale = 'zh-CN'
export const LOCALE_COOKIE = 'ledger_locale'

export function isLocale(text: string | undefined): text is Locale {
  return (LOCALES as readonly (string | undefined)[]).includes(text)
}
