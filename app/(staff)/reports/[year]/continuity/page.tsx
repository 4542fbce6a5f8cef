import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { CarriedOver } from '@/components/report/carried-over'
import { ComparedTable } from '@/components/report/compared-table'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { annualReport } from '@/db/queries/report/annual-report'
import { publishedTables } from '@/db/queries/report/history'
import { may } from '@/lib/access'
import { addressOf } from '@/lib/address'
import { TABLE4_BLOCKS, TABLE4_COLUMNS } from '@/lib/law/report-formats/report-format'
import { table2Cells, table3Columns, table3Rows } from '@/lib/law/report-formats/rows'
import type { FigureId } from '@/lib/report/figures'
import { comparedWith } from '@/lib/report/history/continuity'
import { reportYear } from '@/lib/report/input'
import { labelsIn } from '@/lib/report/labels-in'
import { requireActor } from '@/server/gate/session'

type Props = { params: Promise<{ year: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations('continuity'))('title', { year: (await params).year }) }
}

export default async function ContinuityPage({ params }: Props) {
  const actor = await requireActor('report.view')
  const year = reportYear.safeParse((await params).year).data
  if (!year) notFound()
  const last = publishedTables(actor, year - 1)
  const { tables, format } = annualReport(actor, year)
  const [t, history] = [await getTranslations('continuity'), await getTranslations('history')]
  const labels = labelsIn(await getLocale())
  const shared = {
    years: [year - 1, year] as const,
    compare: comparedWith(last, tables, format),
    figureHref: (figure: FigureId) => `/reports/${year}/figures/${figure}` as Route,
  }
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href={`/reports/${year}` as Route}>{history('ofYear', { year: String(year) })}</Link>
      </p>
      <PageHeader title={t('title', { year: String(year) })} count={last && t(last.origin, { source: last.source })}>
        {!last && may(actor, 'report.write') && (
          <LinkButton look="primary" href={addressOf('/reports/history/new', { year: year - 1 }) as Route}>
            {t('enterLast', { year: String(year - 1) })}
          </LinkButton>
        )}
      </PageHeader>
      {last ? (
        <CarriedOver last={last} tables={tables} format={format} />
      ) : (
        <Empty>{t('unknown', { year: String(year - 1) })}</Empty>
      )}
      <ComparedTable
        {...shared}
        title={history('table3')}
        rows={table3Rows(format).map((code) => ({ code, label: labels.row(format, code) }))}
        columns={table3Columns(format).map((code) => ({ code, label: labels.column(format, code) }))}
        figureOf={(row, column) => `table3.${row}.${column}`}
      />
      <ComparedTable
        {...shared}
        title={history('table4')}
        rows={TABLE4_BLOCKS.map((code) => ({ code, label: labels.block(format, code) }))}
        columns={TABLE4_COLUMNS.map((code) => ({ code, label: labels.result(format, code) }))}
        figureOf={(block, column) => `table4.${block}.${column}`}
      />
      <ComparedTable
        {...shared}
        title={history('table2')}
        rows={table2Cells(format).map(({ figure }) => ({ code: figure, label: labels.table2(format, figure) }))}
        columns={[{ code: 'value', label: t('number') }]}
        figureOf={(figure) => `table2.${figure}`}
      />
    </>
  )
}
