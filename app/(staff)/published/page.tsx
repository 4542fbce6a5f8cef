import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { LedgerList } from '@/components/ui/ledger-list'
import { ListTable } from '@/components/ui/list-table'
import { listCategories, listItems, listPlatforms, publishedYears } from '@/db/queries/published'
import { may } from '@/lib/access'
import type { SearchParams } from '@/lib/list-query'
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
  const named = (entries: readonly { id: number; name: string }[]) =>
    entries.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <LedgerList
      title={t('title')}
      counted="count"
      record={may(actor, 'published.record') && { href: '/published/new', label: t('register') }}
      path={PATH}
      query={query}
      filters={{
        searchLabel: t('search'),
        choices: [
          { name: 'year', label: list('year'), options: years.map((value) => ({ value, label: String(value) })) },
          { name: 'category', label: t('category'), options: named(listCategories(actor)) },
          { name: 'channel', label: t('channel'), options: named(listPlatforms(actor)) },
        ],
      }}
      total={total}
      empty={t('empty')}
      started={years.length > 0}
      table={(sorting) => (
        <ListTable
          caption={t('title')}
          rows={rows}
          rowKey={({ id }) => id}
          sorting={sorting}
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
    />
  )
}
