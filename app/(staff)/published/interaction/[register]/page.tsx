import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { InteractionTabs } from '@/components/published/interaction-tabs'
import { LedgerList } from '@/components/ui/ledger-list'
import Link from '@/components/ui/link'
import { RecordTable } from '@/components/ui/record-table'
import { interactionYears, listInteractions } from '@/db/queries/interaction'
import { may } from '@/lib/access'
import type { SearchParams } from '@/lib/list-query'
import { readInteraction } from '@/lib/published/interaction'
import { interactionColumns } from '@/lib/published/interaction-columns'
import { interactionListQuery } from '@/lib/published/list-query'
import { withSearchText } from '@/server/gate/sealed-search'
import { requireActor } from '@/server/gate/session'
import { interactionFilters } from '@/server/lists/register-filters'
import { wordsOfReader } from '@/server/lists/words'

type Props = { params: Promise<{ register: string }>; searchParams: Promise<SearchParams> }

/** What a register has no column for. */
const ABSENT = {
  letters: ['kind', 'item'],
  proposals: ['received', 'answered'],
  events: [],
} as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const register = readInteraction((await params).register)
  return register ? { title: (await getTranslations('interaction'))(`of.${register}.title`) } : {}
}

export default async function InteractionsPage({ params, searchParams }: Props) {
  const actor = await requireActor('published.view')
  const register = readInteraction((await params).register)
  if (!register) notFound()
  const path = `/published/interaction/${register}` as Route
  const query = interactionListQuery.parse(await searchParams)
  const asked = await withSearchText(query)
  const { total, rows } = listInteractions(actor, register, asked)
  const years = interactionYears(actor, register)
  const t = await getTranslations('interaction')
  const words = await wordsOfReader()
  return (
    <LedgerList
      title={t('title')}
      countLabel="count"
      record={may(actor, 'published.record') && { href: `${path}/new` as Route, label: t(`of.${register}.record`) }}
      tabs={<InteractionTabs current={register} />}
      exportAs={`interaction-${register}`}
      path={path}
      query={query}
      sought={asked.q}
      filters={interactionFilters(register, { actor, ...words, filters: query })}
      total={total}
      empty={t(`of.${register}.empty`)}
      started={years.length > 0}
      table={(sorting) => (
        <RecordTable
          caption={t(`of.${register}.title`)}
          rows={rows}
          rowKey={({ id }) => id}
          sorting={sorting}
          columns={interactionColumns(register)}
          cells={{
            title: ({ id, title }) => <Link href={`${path}/${id}` as Route}>{title}</Link>,
            item: ({ itemId }) => itemId && <Link href={`/published/${itemId}` as Route}>{t('openItem')}</Link>,
          }}
          without={ABSENT[register]}
        />
      )}
    />
  )
}
