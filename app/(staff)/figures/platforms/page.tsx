import type { Metadata, Route } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ownChoice } from '@/app/own-choice/own-choice'
import { FigureTabs } from '@/components/figures/figure-tabs'
import { OverlapMark } from '@/components/figures/overlap-mark'
import { StatisticPeriod } from '@/components/figures/statistic-period'
import { LedgerList } from '@/components/ui/ledger-list'
import Link from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { RecordTable } from '@/components/ui/record-table'
import { listStatistics, statisticYears } from '@/db/queries/statistics'
import { may } from '@/lib/access'
import { STATISTIC_COLUMNS } from '@/lib/figures/figure-columns'
import { statisticListQuery } from '@/lib/figures/list-query'
import { PLATFORM_MEASURES } from '@/lib/figures/platform'
import { printed } from '@/lib/figures/printed'
import type { SearchParams } from '@/lib/list-query'
import { statutory } from '@/lib/statutory'
import { requireActor } from '@/server/gate/session'
import { statisticFilters } from '@/server/lists/filters'
import { wordsOfReader } from '@/server/lists/words'

const PATH = '/figures/platforms'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('figure'))('tab.platforms') }
}

export default async function StatisticsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('figure.view')
  const query = statisticListQuery.parse(await searchParams)
  const taking = await getTranslations('import')
  const { total, rows } = listStatistics(actor, query)
  const years = statisticYears(actor)
  const [t, figure, locale] = [await getTranslations('statistic'), await getTranslations('figure'), await getLocale()]
  const words = await wordsOfReader()
  const own = ownChoice(actor, 'statistics', STATISTIC_COLUMNS, words)
  return (
    <LedgerList
      title={figure('title')}
      countLabel="count"
      record={may(actor, 'statistic.record') && { href: '/figures/platforms/new', label: t('record') }}
      tabs={<FigureTabs current="platforms" />}
      notice={rows.some(({ overlaps }) => overlaps) && <Notice tone="warning">{t('overlapExplained')}</Notice>}
      {...own.list}
      exportAs="statistics"
      takeIn={may(actor, 'import.run') && { href: '/imports/new?kind=statistics' as Route, label: taking('new') }}
      path={PATH}
      query={query}
      filters={statisticFilters({ actor, ...words, filters: query })}
      total={total}
      empty={t('empty')}
      started={years.length > 0}
      table={(sorting) => (
        <RecordTable
          caption={figure('tab.platforms')}
          rows={rows}
          rowKey={({ id }) => id}
          sorting={sorting}
          columns={STATISTIC_COLUMNS}
          without={own.without}
          cells={{
            measure: ({ id, measure }) => (
              <Link href={`/figures/platforms/${id}` as Route}>{statutory(PLATFORM_MEASURES[measure], locale)}</Link>
            ),
            period: ({ periodFrom, asOf, overlaps }) => (
              <span>
                <StatisticPeriod periodFrom={periodFrom} asOf={asOf} />
                {overlaps && <OverlapMark label={t('overlap')} />}
              </span>
            ),
            value: (row) => `${printed(row)}${PLATFORM_MEASURES[row.measure].unit}`,
          }}
        />
      )}
    />
  )
}
