import type { useTranslations } from 'next-intl'

type Acts = ReturnType<typeof useTranslations<'act'>>
type ActName = Parameters<Acts>[0]

/** The label of an act of the audit trail. */
export function actName(t: Acts, act: string): string {
  return t.has(act as ActName) ? t(act as ActName) : t('other')
}
