import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { FilterBar } from '@/components/ui/filter-bar'
import { ListTable } from '@/components/ui/list-table'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listCategories, listItems, listPlatforms, publishedYears } from '@/db/queries/published'
import { may } from '@/lib/access'
import { addressOf, PAGE_SIZE, type SearchParams } from '@/lib/list-query'
import { itemListQuery } from '@/lib/published/list-query'
import { requireActor } from '@/lib/server/session'

const PATH = '/published'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('published'))('title') }
}

export default async function PublishedPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('published.view')
  const query = itemListQuery.parse(await searchParams)
  const { total, rows } = listItems(actor, query)
  const years = publishedYears(actor)
  const [t, list] = [await getTranslations('published'), await getTranslations('list')]
  const href = (change: Partial<typeof query>) => addressOf(PATH, { ...query, page: undefined, ...change }) as Route
  const named = (entries: readonly { id: number; name: string }[]) =>
    entries.map(({ id, name }) => ({ value: id, label: name }))
  const registerButton = may(actor, 'published.record') && (
    <LinkButton look="primary" href="/published/new">
      {t('register')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('title')} count={list('count', { count: total })}>
        {registerButton}
      </PageHeader>
      <FilterBar
        path={PATH}
        query={{ ...query, page: undefined }}
        searchLabel={t('search')}
        choices={[
          { name: 'year', label: list('year'), options: years.map((value) => ({ value, label: String(value) })) },
          { name: 'category', label: t('category'), options: named(listCategories(actor)) },
          { name: 'channel', label: t('channel'), options: named(listPlatforms(actor)) },
        ]}
      />
      {rows.length === 0 ? (
        <Empty action={registerButton}>{years.length === 0 ? t('empty') : list('noMatch')}</Empty>
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
              label: t('itemTitle'),
              sort: 'title',
              cell: ({ id, title }) => <Link href={`/published/${id}` as Route}>{title}</Link>,
            },
            {
              key: 'category',
              label: t('category'),
              cell: ({ category }) => <span className="sm:whitespace-nowrap">{category}</span>,
            },
            {
              key: 'published',
              label: t('publishedOn'),
              sort: 'published',
              cell: ({ publishedOn }) => <span className="whitespace-nowrap">{publishedOn}</span>,
            },
            {
              key: 'number',
              label: t('documentNumber'),
              cell: ({ documentNumber }) => <span className="whitespace-nowrap">{documentNumber}</span>,
            },
            { key: 'channels', label: t('channel'), cell: ({ channels }) => channels.join('、') },
            { key: 'postings', label: t('postings'), figure: true, cell: ({ postings }) => postings },
          ]}
        />
      )}
      <Pagination page={query.page} pages={Math.ceil(total / PAGE_SIZE)} href={(page) => href({ page })} />
    </>
  )
}
