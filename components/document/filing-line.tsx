import { useLocale, useTranslations } from 'next-intl'
import { inWords } from '@/lib/dates'
import type { Filing } from '@/lib/report/filing'
import type { ReportDue } from '@/lib/report/report-due'
import { DaysToGo } from './due-dates'

type Props = {
  filing: { due?: ReportDue; filings: readonly Filing[]; beforePublication: boolean }
  /** The content as it stands; what was handed in may be another. */
  contentHash: string
}

/** What was handed in of a year's report, or by when it is to be, in one line. */
export function FilingLine({ filing: { due, filings, beforePublication }, contentHash }: Props) {
  const t = useTranslations('filing')
  const locale = useLocale()
  return (
    <ul className="my-2 text-sm">
      {beforePublication && <li>{t('before')}</li>}
      {filings.map(({ id, kind, filedOn, recipient, contentHash: filed }) => (
        <li key={id}>
          {t('done', { kind: t(`kind.${kind}`), date: inWords(filedOn, locale), recipient })}
          {filed !== contentHash && <span className="text-warn">{` ${t('changed')}`}</span>}
        </li>
      ))}
      {filings.length === 0 && (
        <li>
          {due ? t('due', { date: inWords(due.dueOn, locale) }) : t('noDue')} {due && <DaysToGo due={due} />}
        </li>
      )}
    </ul>
  )
}
