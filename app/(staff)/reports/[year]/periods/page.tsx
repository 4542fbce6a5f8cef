import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { DocumentTable } from '@/components/document/document-table'
import { PeriodChoice } from '@/components/document/period-choice'
import { Empty } from '@/components/ui/empty'
import { FileLinks } from '@/components/ui/file-links'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { periodView } from '@/db/queries/report/period-view'
import { addressOf } from '@/lib/address'
import { inWords } from '@/lib/dates'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { table3Columns } from '@/lib/law/report-formats/rows'
import type { SearchParams } from '@/lib/list-query'
import { reportYear } from '@/lib/report/input'
import { labelsIn } from '@/lib/report/labels-in'
import { cellHref } from '@/lib/report/period-cells'
import { columnAsked, periodQuery } from '@/lib/report/period-document'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'

type Props = { params: Promise<{ year: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations('periods'))('title', { year: (await params).year }) }
}

/** The tables of the form for a month, a quarter or half a year, or all of a year's side by side. */
export default async function PeriodsPage({ params, searchParams }: Props) {
  const actor = await requireActor('report.view')
  const year = reportYear.safeParse((await params).year).data
  if (!year) notFound()
  const query = periodQuery.parse(await searchParams)
  const [t, locale] = [await getTranslations('periods'), await getLocale()]
  const labels = labelsIn(locale)
  const publication = await getTranslations('publication')
  const format = formatOf(year)
  const shown = periodView(actor, year, query, { today: today() })
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href={`/reports/${year}` as Route}>{publication('back', { year: String(year) })}</Link>
      </p>
      <PageHeader
        title={t('title', { year: String(year) })}
        count={shown && t('days', { from: inWords(shown.days.from, locale), to: inWords(shown.days.to, locale) })}
      />
      <PeriodChoice
        path={`/reports/${year}/periods`}
        part={query.part}
        column={columnAsked(format, query.column)}
        columns={table3Columns(format).map((value) => ({ value, label: labels.column(format, value) }))}
      />
      <p className="mb-2 max-w-3xl text-muted text-sm">{t('hint')}</p>
      {shown ? (
        <>
          {shown.tables.map((table) => (
            <section key={table.id} lang="zh-CN">
              <h2 className="mt-4 font-semibold">{table.caption}</h2>
              <DocumentTable
                table={table}
                year={year}
                figureHref={(figure) => cellHref(format, figure, shown.days) as Route | undefined}
              />
            </section>
          ))}
          <div className="mt-3 text-sm print:hidden">
            <FileLinks links={[{ href: addressOf(`/api/reports/${year}/periods`, query), label: t('xlsx') }]} />
          </div>
        </>
      ) : (
        <Empty>{t('notBegun')}</Empty>
      )}
    </>
  )
}
