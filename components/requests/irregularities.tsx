import { useLocale, useTranslations } from 'next-intl'
import { Citation } from '@/components/ui/citation'
import { inWords } from '@/lib/dates'
import type { Irregularity } from '@/lib/requests/irregularity'

/** What is late or irregular about an act, with its article. */
export function Irregularities({ found }: { found: readonly Irregularity[] }) {
  const t = useTranslations('irregular')
  const locale = useLocale()
  return (
    <ul>
      {found.map(({ code, by, citation }) => (
        <li key={code}>
          {by ? t('late', { what: t(code), by: inWords(by, locale) }) : t(code)} <Citation {...citation} />
        </li>
      ))}
    </ul>
  )
}
