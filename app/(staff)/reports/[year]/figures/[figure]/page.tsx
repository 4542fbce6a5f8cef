import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { DefinitionText } from '@/components/document/definition-text'
import { RecordSplits } from '@/components/report/record-splits'
import { Empty } from '@/components/ui/empty'
import { ExportLinks } from '@/components/ui/export-links'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { RecordTable } from '@/components/ui/record-table'
import { annualReport } from '@/db/queries/report/annual-report'
import { recordsOnPage } from '@/db/queries/report/records'
import { addressOf } from '@/lib/address'
import { PAGE_SIZE, type SearchParams } from '@/lib/list-query'
import { definitionsOfFigure } from '@/lib/report/definitions'
import { readFigure } from '@/lib/report/figure-reference'
import type { FigureId } from '@/lib/report/figures'
import { figureQuery, reportYear } from '@/lib/report/input'
import { labelsIn } from '@/lib/report/labels-in'
import { RECORD_COLUMNS } from '@/lib/report/record-columns'
import { requireActor } from '@/server/gate/session'

type Props = { params: Promise<{ year: string; figure: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations('report'))('ofYear', { year: (await params).year }) }
}

export default async function FigurePage({ params, searchParams }: Props) {
  const actor = await requireActor('report.view')
  const { year: yearText, figure: id } = await params
  const year = reportYear.safeParse(yearText).data
  const reference = readFigure(id)
  if (!year || !reference) notFound()
  const { figures, format } = annualReport(actor, year)
  const figure = figures.get(id as FigureId)
  if (!figure) notFound()
  const { page, ...split } = figureQuery.parse(await searchParams)
  const { total, records, months, sections } = recordsOnPage(actor, year, reference, split, page)
  const path = `/reports/${year}/figures/${id}`
  const [t, locale] = [await getTranslations('report'), await getLocale()]
  const label = labelsIn(locale).figure({ id: id as FigureId, label: figure.label })
  const hasValues = records.some(({ value }) => value !== undefined)
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href={`/reports/${year}` as Route}>{t('ofYear', { year: String(year) })}</Link>
      </p>
      <PageHeader title={`${label}：${figure.text}`} count={t('records', { count: total })} />
      {definitionsOfFigure(format, reference, locale).map((definition) => (
        <DefinitionText key={definition.rule} definition={definition} />
      ))}
      <RecordSplits path={path} query={split} months={months} sections={sections} />
      {records.length === 0 ? (
        <Empty>{t('noRecords')}</Empty>
      ) : (
        <RecordTable
          caption={label}
          rows={records}
          rowKey={({ key }) => key}
          columns={RECORD_COLUMNS}
          without={hasValues ? [] : ['value']}
          cells={{ name: ({ path, name }) => <Link href={path as Route}>{name}</Link> }}
        />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / PAGE_SIZE)}
        href={(next) => addressOf(path, { ...split, page: next }) as Route}
      />
      {records.length > 0 && <ExportLinks list="records" query={{ year, figure: id }} />}
    </>
  )
}
