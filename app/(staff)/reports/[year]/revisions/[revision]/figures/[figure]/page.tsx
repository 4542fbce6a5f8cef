import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Empty } from '@/components/ui/empty'
import { ExportLinks } from '@/components/ui/export-links'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { RecordTable } from '@/components/ui/record-table'
import { frozenReport } from '@/db/queries/report/publication'
import { addressOf } from '@/lib/address'
import { PAGE_SIZE, pageNumber, type SearchParams } from '@/lib/list-query'
import type { FigureId } from '@/lib/report/figures'
import { revisionAddress } from '@/lib/report/input'
import { labelsIn } from '@/lib/report/labels-in'
import { RECORD_COLUMNS } from '@/lib/report/record-columns'
import { requireActor } from '@/server/gate/session'

type Props = {
  params: Promise<{ year: string; revision: string; figure: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, revision } = await params
  return { title: (await getTranslations('publication'))('versionOfYear', { year, revision }) }
}

/** The records that a published figure counted, as frozen at publication. */
export default async function FrozenFigurePage({ params, searchParams }: Props) {
  const actor = await requireActor('report.view')
  const { figure: id, ...rest } = await params
  const address = revisionAddress.safeParse(rest).data
  const frozen = address && frozenReport(actor, address.year, address.revision)
  if (!frozen) notFound()
  const { year, revision, content } = frozen
  const figure = content.figures.find((each) => each.figure === id)
  const label = figure && labelsIn(await getLocale()).figure({ id: id as FigureId, label: figure.label })
  const records = figure?.records ?? []
  const page = pageNumber.parse((await searchParams).page)
  const t = await getTranslations('publication')
  const report = await getTranslations('report')
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href={`/reports/${year}/revisions/${revision}` as Route}>
          {t('versionOfYear', { year: String(year), revision: String(revision) })}
        </Link>
      </p>
      <PageHeader
        title={figure ? `${label}：${figure.text}` : report('noRecords')}
        count={report('records', { count: records.length })}
      />
      {records.length === 0 ? (
        <Empty>{report('noRecords')}</Empty>
      ) : (
        <RecordTable
          caption={label!}
          rows={records.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((record, index) => ({ ...record, index }))}
          rowKey={({ index }) => index}
          columns={RECORD_COLUMNS}
          without={records.some(({ value }) => value !== undefined) ? [] : ['value']}
          cells={{ name: ({ path, name }) => <Link href={path as Route}>{name}</Link> }}
        />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(records.length / PAGE_SIZE)}
        href={(each) => addressOf(`/reports/${year}/revisions/${revision}/figures/${id}`, { page: each }) as Route}
      />
      {records.length > 0 && <ExportLinks list="frozen-records" query={{ year, revision, figure: id }} />}
    </>
  )
}
