import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { RepeatedTable } from '@/components/dashboard/small-panels'
import { Empty } from '@/components/ui/empty'
import { ExportLinks } from '@/components/ui/export-links'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listRepeatedApplicants } from '@/db/queries/dashboard/applicants'
import { addressOf } from '@/lib/address'
import { repeatedQuery } from '@/lib/dashboard/period'
import { daysOf, PAGE_SIZE, type SearchParams } from '@/lib/list-query'
import { requireActor } from '@/server/gate/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('dashboard.applicants'))('title') }
}

/** The applicants with several requests in a period; the dashboard's number links here. */
export default async function RepeatedApplicantsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('dashboard.view')
  const query = repeatedQuery.parse(await searchParams)
  const rows = listRepeatedApplicants(actor, query)
  const [t, list, dashboard] = [
    await getTranslations('dashboard.applicants'),
    await getTranslations('list'),
    await getTranslations('dashboard'),
  ]
  const { page, ...kept } = query
  return (
    <>
      <PageHeader title={t('title')} count={list('count', { count: rows.length })} />
      {query.received && <p className="mb-2 text-muted text-sm">{dashboard('shown', daysOf(query.received))}</p>}
      {rows.length === 0 ? (
        <Empty>{t('empty')}</Empty>
      ) : (
        <RepeatedTable rows={rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)} />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(rows.length / PAGE_SIZE)}
        href={(next) => addressOf('/applicants', { ...kept, page: next }) as Route}
      />
      {rows.length > 0 && <ExportLinks list="applicants" query={kept} />}
    </>
  )
}
