import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { requestYears } from '@/db/queries/requests'
import { yearOf } from '@/lib/dates'
import { INSTRUMENTS } from '@/lib/law/instruments'
import { FIRST_REPORT_YEAR, formatOf } from '@/lib/law/report-formats/format-of'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('title') }
}

export default async function ReportsPage() {
  const actor = await requireActor('report.view')
  const t = await getTranslations('report')
  const thisYear = yearOf(today())
  const years = [...new Set([thisYear, thisYear - 1, ...requestYears(actor)])].filter(
    (year) => year >= FIRST_REPORT_YEAR,
  )
  return (
    <>
      <PageHeader title={t('title')}>
        <LinkButton href="/reports/filings">{t('filings')}</LinkButton>
        <LinkButton href="/reports/history">{t('history')}</LinkButton>
      </PageHeader>
      <ul className="divide-y divide-line border-line border-y">
        {years
          .sort((a, b) => b - a)
          .map((year) => (
            <li key={year} className="flex flex-wrap items-baseline gap-x-6 py-2">
              <Link href={`/reports/${year}` as Route} className="font-semibold">
                {t('ofYear', { year: String(year) })}
              </Link>
              <span className="text-muted text-sm">
                {t('format', { format: INSTRUMENTS[formatOf(year).citation.instrument].number })}
                {year === thisYear && ` · ${t('running')}`}
              </span>
            </li>
          ))}
      </ul>
    </>
  )
}
