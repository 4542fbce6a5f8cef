import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { ownChoice } from '@/app/own-choice/own-choice'
import { FigureTabs } from '@/components/figures/figure-tabs'
import { LedgerList } from '@/components/ui/ledger-list'
import Link from '@/components/ui/link'
import { RecordTable } from '@/components/ui/record-table'
import { decisionYears, listDecisions } from '@/db/queries/decisions'
import { may } from '@/lib/access'
import { DECISION_COLUMNS } from '@/lib/figures/figure-columns'
import { decisionListQuery } from '@/lib/figures/list-query'
import type { SearchParams } from '@/lib/list-query'
import { withSearchText } from '@/server/gate/sealed-search'
import { requireActor } from '@/server/gate/session'
import { decisionFilters } from '@/server/lists/filters'
import { wordsOfReader } from '@/server/lists/words'

const PATH = '/figures/decisions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('figure'))('tab.decisions') }
}

export default async function DecisionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('figure.view')
  const query = decisionListQuery.parse(await searchParams)
  const asked = await withSearchText(query)
  const { total, rows } = listDecisions(actor, asked)
  const years = decisionYears(actor)
  const [t, figure] = await Promise.all([getTranslations('decision'), getTranslations('figure')])
  const words = await wordsOfReader()
  const own = ownChoice(actor, 'decisions', DECISION_COLUMNS, words)
  return (
    <LedgerList
      title={figure('title')}
      countLabel="countCases"
      record={may(actor, 'decision.record') && { href: '/figures/decisions/new', label: t('record') }}
      tabs={<FigureTabs current="decisions" />}
      {...own.list}
      exportAs="decisions"
      path={PATH}
      query={query}
      sought={asked.q}
      filters={decisionFilters({ actor, ...words, filters: query })}
      total={total}
      empty={t('empty')}
      started={years.length > 0}
      table={(sorting) => (
        <RecordTable
          caption={figure('tab.decisions')}
          rows={rows}
          rowKey={({ id }) => id}
          sorting={sorting}
          columns={DECISION_COLUMNS}
          without={own.without}
          cells={{
            number: ({ id, decisionNumber }) => <Link href={`${PATH}/${id}` as Route}>{decisionNumber}</Link>,
          }}
        />
      )}
    />
  )
}
