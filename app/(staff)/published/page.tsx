import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { DraftsLine } from '@/components/published/drafts-line'
import { ItemStateMark, LeftMark } from '@/components/published/item-state-mark'
import { LinkButton } from '@/components/ui/button'
import { LedgerList } from '@/components/ui/ledger-list'
import { RecordTable } from '@/components/ui/record-table'
import { countDrafts, listCategories, listItems, listPlatforms, publishedYears } from '@/db/queries/published'
import { returnedItems, reviewsWaitingFor } from '@/db/queries/reviews'
import { type Actor, may } from '@/lib/access'
import { DISCLOSURE_ATTRIBUTES, PROACTIVE_ITEMS } from '@/lib/law/proactive-items'
import { daysOf, type SearchParams, yearChoice } from '@/lib/list-query'
import { ITEM_COLUMNS } from '@/lib/published/item-columns'
import { ITEM_PERIODS, ITEM_STATES, itemListQuery } from '@/lib/published/list-query'
import { statutoryOptions } from '@/lib/statutory'
import { withSearchText } from '@/server/gate/sealed-search'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'

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
      takeIn={may(actor, 'import.run') && { href: '/imports/new?kind=published' as Route, label: taking('new') }}
      path={PATH}
      query={query}
      sought={asked.q}
      filters={{
        searchLabel: t('search'),
        choices: await filterChoices(actor, years),
        linked: query.published ? [{ name: 'published', text: t('filter.published', daysOf(query.published)) }] : [],
      }}
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
        />
      )}
    />
  )
}

async function filterChoices(actor: Actor, years: readonly number[]) {
  const [t, list, locale] = [await getTranslations('published'), await getTranslations('list'), await getLocale()]
  const asChoices = (entries: readonly { id: number; name: string }[]) =>
    entries.map(({ id, name }) => ({ value: id, label: name }))
  return [
    yearChoice(list('year'), years),
    { name: 'category', label: t('category'), options: asChoices(listCategories(actor)) },
    { name: 'channel', label: t('channel'), options: asChoices(listPlatforms(actor)) },
    {
      name: 'state',
      label: t('state'),
      options: ITEM_STATES.map((value) => ({ value, label: t(`states.${value}`) })),
    },
    {
      name: 'due',
      label: t('period'),
      options: ITEM_PERIODS.map((value) => ({ value, label: t(`periods.${value}`) })),
    },
    { name: 'item', label: t('proactiveItem'), options: statutoryOptions(PROACTIVE_ITEMS, locale) },
    { name: 'disclosure', label: t('disclosure'), options: statutoryOptions(DISCLOSURE_ATTRIBUTES, locale) },
  ]
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
