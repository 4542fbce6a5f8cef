import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { ownChoice } from '@/app/own-choice/own-choice'
import { RowChooser } from '@/components/many/row-chooser'
import { DraftsLine } from '@/components/published/drafts-line'
import { ItemStateMark, LeftMark } from '@/components/published/item-state-mark'
import { LinkButton } from '@/components/ui/button'
import { LedgerList } from '@/components/ui/ledger-list'
import Link from '@/components/ui/link'
import { RecordTable } from '@/components/ui/record-table'
import { countDrafts, listItems, publishedYears } from '@/db/queries/published'
import { returnedItems, reviewsWaitingFor } from '@/db/queries/reviews'
import { type Actor, may } from '@/lib/access'
import type { SearchParams } from '@/lib/list-query'
import { ITEM_COLUMNS } from '@/lib/published/item-columns'
import { itemListQuery } from '@/lib/published/list-query'
import { withSearchText } from '@/server/gate/sealed-search'
import { requireActor } from '@/server/gate/session'
import { itemFilters } from '@/server/lists/filters'
import { wordsOfReader } from '@/server/lists/words'
import { today } from '@/server/today'
import { ItemsActs } from './many'

const PATH = '/published'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('published'))('title') }
}

export default async function PublishedPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('published.view')
  const query = itemListQuery.parse(await searchParams)
  const taking = await getTranslations('import')
  const asked = await withSearchText(query)
  const { total, rows } = listItems(actor, asked, today())
  const years = publishedYears(actor)
  const t = await getTranslations('published')
  const words = await wordsOfReader()
  const own = ownChoice(actor, 'published', ITEM_COLUMNS, words)
  const titles = Object.fromEntries(rows.map(({ id, title }) => [String(id), title]))
  const maySubmit = may(actor, 'published.submit')
  return (
    <LedgerList
      title={t('title')}
      countLabel="count"
      record={may(actor, 'published.record') && { href: '/published/new', label: t('register') }}
      corner={
        <>
          <LinkButton href={'/published/interaction/letters' as Route}>{t('interaction')}</LinkButton>
          {may(actor, 'published.record') && <LinkButton href="/published/paste">{t('paste')}</LinkButton>}
        </>
      }
      tabs={<Drafts actor={actor} />}
      exportAs="published"
      {...own.list}
      takeIn={may(actor, 'import.run') && { href: '/imports/new?kind=published' as Route, label: taking('new') }}
      path={PATH}
      query={query}
      sought={asked.q}
      filters={itemFilters({ actor, ...words, filters: query })}
      total={total}
      empty={t('empty')}
      started={total > 0 || years.length > 0}
      table={(sorting) => (
        <RecordTable
          caption={t('title')}
          rows={rows}
          rowKey={({ id }) => id}
          sorting={sorting}
          columns={ITEM_COLUMNS}
          without={own.without}
          cells={{
            title: ({ id, title }) => <Link href={`/published/${id}` as Route}>{title}</Link>,
            state: ({ state, left }) => (
              <>
                <ItemStateMark state={state} />
                {left && (
                  <>
                    {' '}
                    <LeftMark left={left} />
                  </>
                )}
              </>
            ),
          }}
          choose={maySubmit ? ({ title }) => title : undefined}
        />
      )}
      around={maySubmit ? (table) => <RowChooser acts={<ItemsActs titles={titles} />}>{table}</RowChooser> : undefined}
    />
  )
}

function Drafts({ actor }: { actor: Actor }) {
  return (
    <DraftsLine
      drafts={countDrafts(actor, today())}
      waiting={reviewsWaitingFor(actor, today()).length}
      returned={returnedItems(actor).length}
    />
  )
}
