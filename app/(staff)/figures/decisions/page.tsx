import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { FigureTabs } from '@/components/figures/figure-tabs'
import { LedgerList } from '@/components/ui/ledger-list'
import { RecordTable } from '@/components/ui/record-table'
import { decisionYears, listDecisions } from '@/db/queries/decisions'
import { may } from '@/lib/access'
import { DECISION_COLUMNS } from '@/lib/figures/figure-columns'
import { decisionListQuery } from '@/lib/figures/list-query'
import { DECISION_LABELS } from '@/lib/figures/reported'
import { type SearchParams, yearChoice } from '@/lib/list-query'
import { statutoryOptions } from '@/lib/statutory'
import { withSearchText } from '@/server/gate/sealed-search'
import { requireActor } from '@/server/gate/session'

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
  const [t, figure, list] = await Promise.all([
    getTranslations('decision'),
    getTranslations('figure'),
    getTranslations('list'),
  ])
  const locale = await getLocale()
  return (
    <LedgerList
      title={figure('title')}
      countLabel="countCases"
      record={may(actor, 'decision.record') && { href: '/figures/decisions/new', label: t('record') }}
      tabs={<FigureTabs current="decisions" />}
      exportAs="decisions"
      path={PATH}
      query={query}
      sought={asked.q}
      filters={{
        searchLabel: list('search'),
        choices: [
          { name: 'kind', label: t('kind'), options: statutoryOptions(DECISION_LABELS, locale) },
          yearChoice(list('year'), years),
        ],
      }}
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
          cells={{
            number: ({ id, decisionNumber }) => <Link href={`${PATH}/${id}` as Route}>{decisionNumber}</Link>,
          }}
        />
      )}
    />
  )
}
