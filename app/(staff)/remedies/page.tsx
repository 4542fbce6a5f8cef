import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { FilterBar } from '@/components/ui/filter-bar'
import { ListTable } from '@/components/ui/list-table'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listRemedies, remedyYears } from '@/db/queries/remedies'
import { may } from '@/lib/access'
import { REMEDY_BLOCK_LABELS, REMEDY_PENDING, REMEDY_RESULT_LABELS } from '@/lib/law/remedies'
import { addressOf, PAGE_SIZE, type SearchParams } from '@/lib/list-query'
import { REMEDY_STATES, remedyListQuery } from '@/lib/remedies/list-query'
import { requireActor } from '@/lib/server/session'
import { statutory, statutoryOptions } from '@/lib/statutory'

const PATH = '/remedies'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('remedy'))('title') }
}

export default async function RemediesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('remedy.view')
  const query = remedyListQuery.parse(await searchParams)
  const { total, rows } = listRemedies(actor, query)
  const years = remedyYears(actor)
  const [t, list, locale] = [await getTranslations('remedy'), await getTranslations('list'), await getLocale()]
  const href = (change: Partial<typeof query>) => addressOf(PATH, { ...query, page: undefined, ...change }) as Route
  const recordButton = may(actor, 'remedy.record') && (
    <LinkButton look="primary" href={'/remedies/new' as Route}>
      {t('record')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('title')} count={list('countCases', { count: total })}>
        {recordButton}
      </PageHeader>
      <FilterBar
        path={PATH}
        query={{ ...query, page: undefined }}
        searchLabel={list('search')}
        choices={[
          { name: 'block', label: t('block'), options: statutoryOptions(REMEDY_BLOCK_LABELS, locale) },
          {
            name: 'state',
            label: t('stateLabel'),
            options: REMEDY_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          },
          { name: 'result', label: t('result'), options: statutoryOptions(REMEDY_RESULT_LABELS, locale) },
          { name: 'year', label: t('filedYear'), options: years.map((value) => ({ value, label: String(value) })) },
        ]}
      />
      {rows.length === 0 ? (
        <Empty action={recordButton}>{years.length === 0 ? t('empty') : list('noMatch')}</Empty>
      ) : (
        <ListTable
          caption={t('title')}
          rows={rows}
          rowKey={({ id }) => id}
          sorting={{
            current: query.sort,
            href: (sort) => href({ sort: sort as typeof query.sort }),
            ascending: list('ascending'),
            descending: list('descending'),
          }}
          columns={[
            { key: 'block', label: t('block'), cell: ({ block }) => statutory(REMEDY_BLOCK_LABELS[block], locale) },
            {
              key: 'body',
              label: t('body'),
              cell: ({ id, body }) => <Link href={`/remedies/${id}` as Route}>{body}</Link>,
            },
            { key: 'caseNumber', label: t('caseNumber'), cell: ({ caseNumber }) => caseNumber },
            {
              key: 'request',
              label: t('requestNumber'),
              cell: ({ requestNumber }) =>
                requestNumber && <Link href={`/requests/${requestNumber}` as Route}>{requestNumber}</Link>,
            },
            { key: 'filed', label: t('filedOn'), sort: 'filed', cell: ({ filedOn }) => filedOn },
            { key: 'concluded', label: t('concludedOn'), sort: 'concluded', cell: ({ concludedOn }) => concludedOn },
            {
              key: 'result',
              label: t('result'),
              cell: ({ result }) => statutory(result ? REMEDY_RESULT_LABELS[result] : REMEDY_PENDING, locale),
            },
          ]}
        />
      )}
      <Pagination page={query.page} pages={Math.ceil(total / PAGE_SIZE)} href={(page) => href({ page })} />
    </>
  )
}
