import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { Found, ReadExtent } from '@/components/check/read-summary'
import Link from '@/components/ui/link'
import { formatByCode, formatName } from '@/lib/law/report-formats/format-of'
import type { CheckSummary } from '@/lib/reports-check/check-summary'
import { RemoveCheck } from './remove-check'

/** A checked report as a row of the list. */
export type ListedCheck = {
  token: string
  file: string
  summary: CheckSummary
  kept?: { by: string; until: string }
}

/** The checked reports: whose each is, what was read in it, and what was found. */
export function CheckTable({ checks }: { checks: readonly ListedCheck[] }) {
  const t = useTranslations('checker')
  const locale = useLocale()
  return (
    <table className="ledger-table stacked">
      <caption className="sr-only">{t('list')}</caption>
      <thead>
        <tr>
          {(['organ', 'year', 'form', 'read', 'found', 'file', 'kept'] as const).map((head) => (
            <th key={head} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {checks.map(({ token, file, summary, kept }) => (
          <tr key={token}>
            <td data-label={t('organ')}>
              <Link href={`/check/${token}` as Route}>{summary.organ ?? t('unknown')}</Link>
              {summary.organ === null && <Ask />}
            </td>
            <td data-label={t('year')} className="tabular-nums">
              {summary.year ?? <Ask />}
            </td>
            <td data-label={t('form')}>{formatName(formatByCode(summary.format), locale)}</td>
            <td data-label={t('read')}>
              <div>
                <ReadExtent summary={summary} />
              </div>
            </td>
            <td data-label={t('found')}>
              <div>
                <Found summary={summary} />
              </div>
            </td>
            <td data-label={t('file')} className="break-all">
              {file}
            </td>
            <td data-label={t('kept')}>
              <span className="flex flex-wrap items-baseline gap-x-3">
                {kept ? `${t('untilDay', { day: kept.until })} · ${t('byName', { name: kept.by })}` : t('aDay')}
                <RemoveCheck token={token} name={summary.organ ?? file} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Ask() {
  const t = useTranslations('checker')
  return <span className="text-warn"> ▲ {t('ask')}</span>
}
