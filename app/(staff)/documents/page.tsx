import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { DocumentStanding } from '@/components/documents/document-standing'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { FilterBar } from '@/components/ui/filter-bar'
import { ListTable } from '@/components/ui/list-table'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { documentYears, listDocuments } from '@/db/queries/documents'
import { may } from '@/lib/access'
import { DOCUMENT_LABELS } from '@/lib/documents/document'
import { STANDINGS } from '@/lib/documents/in-force'
import { documentListQuery } from '@/lib/documents/list-query'
import { addressOf, PAGE_SIZE, type SearchParams } from '@/lib/list-query'
import { requireActor } from '@/lib/server/session'
import { today } from '@/lib/server/today'
import { statutory, statutoryOptions } from '@/lib/statutory'

const PATH = '/documents'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('document'))('title') }
}

export default async function DocumentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('document.view')
  const query = documentListQuery.parse(await searchParams)
  const day = query.on ?? today()
  const { total, rows } = listDocuments(actor, query, day)
  const years = documentYears(actor)
  const [t, list, locale] = [await getTranslations('document'), await getTranslations('list'), await getLocale()]
  const href = (change: Partial<typeof query>) => addressOf(PATH, { ...query, page: undefined, ...change }) as Route
  const recordButton = may(actor, 'document.record') && (
    <LinkButton look="primary" href={'/documents/new' as Route}>
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
          { name: 'kind', label: t('kind'), options: statutoryOptions(DOCUMENT_LABELS, locale) },
          {
            name: 'state',
            label: t('standing'),
            options: STANDINGS.map((value) => ({ value, label: t(`state.${value}`) })),
          },
          { name: 'year', label: t('issuedYear'), options: years.map((value) => ({ value, label: String(value) })) },
        ]}
        dates={[{ name: 'on', label: t('on') }]}
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
            {
              key: 'title',
              label: t('name'),
              sort: 'title',
              wraps: true,
              cell: ({ id, title }) => <Link href={`/documents/${id}` as Route}>{title}</Link>,
            },
            { key: 'documentNumber', label: t('documentNumber'), cell: ({ documentNumber }) => documentNumber },
            { key: 'kind', label: t('kind'), cell: ({ kind }) => statutory(DOCUMENT_LABELS[kind], locale) },
            {
              key: 'issued',
              label: t('issuedOn'),
              sort: 'issued',
              cell: ({ issuedOn }) => issuedOn,
            },
            {
              key: 'validUntil',
              label: t('validUntil'),
              cell: ({ validUntil }) => validUntil,
            },
            { key: 'standing', label: t('standing'), cell: (row) => <DocumentStanding {...row} /> },
          ]}
        />
      )}
      <Pagination page={query.page} pages={Math.ceil(total / PAGE_SIZE)} href={(page) => href({ page })} />
    </>
  )
}
