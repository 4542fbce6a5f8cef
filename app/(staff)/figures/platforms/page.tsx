import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { FigureTabs } from '@/components/figures/figure-tabs'
import { OverlapMark } from '@/components/figures/overlap-mark'
import { StatisticPeriod } from '@/components/figures/statistic-period'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { FilterBar } from '@/components/ui/filter-bar'
import { ListTable } from '@/components/ui/list-table'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listStatistics, platformOptions, statisticYears } from '@/db/queries/statistics'
import { may } from '@/lib/access'
import { statisticListQuery } from '@/lib/figures/list-query'
import { MEASURES } from '@/lib/figures/platform'
import { printed } from '@/lib/figures/printed'
import { addressOf, PAGE_SIZE, type SearchParams } from '@/lib/list-query'
import { requireActor } from '@/lib/server/session'
import { statutory, statutoryOptions } from '@/lib/statutory'

const PATH = '/figures/platforms'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('figure'))('tab.platforms') }
}

export default async function StatisticsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('figure.view')
  const query = statisticListQuery.parse(await searchParams)
  const { total, rows } = listStatistics(actor, query)
  const years = statisticYears(actor)
  const [t, figure, list, locale] = [
    await getTranslations('statistic'),
    await getTranslations('figure'),
    await getTranslations('list'),
    await getLocale(),
  ]
  const href = (change: Partial<typeof query>) => addressOf(PATH, { ...query, page: undefined, ...change }) as Route
  const recordButton = may(actor, 'statistic.record') && (
    <LinkButton look="primary" href={'/figures/platforms/new' as Route}>
      {t('record')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={figure('title')} count={list('count', { count: total })}>
        {recordButton}
      </PageHeader>
      <FigureTabs current="platforms" />
      <FilterBar
        path={PATH}
        query={{ ...query, page: undefined }}
        choices={[
          { name: 'platform', label: t('platform'), options: platformOptions(actor) },
          { name: 'measure', label: t('measure'), options: statutoryOptions(MEASURES, locale) },
          { name: 'year', label: t('year'), options: years.map((value) => ({ value, label: String(value) })) },
        ]}
      />
      {rows.some(({ overlaps }) => overlaps) && <Notice tone="warning">{t('overlapExplained')}</Notice>}
      {rows.length === 0 ? (
        <Empty action={recordButton}>{years.length === 0 ? t('empty') : list('noMatch')}</Empty>
      ) : (
        <ListTable
          caption={figure('tab.platforms')}
          rows={rows}
          rowKey={({ id }) => id}
          sorting={{
            current: query.sort,
            href: (sort) => href({ sort: sort as typeof query.sort }),
            ascending: list('ascending'),
            descending: list('descending'),
          }}
          columns={[
            { key: 'platform', label: t('platform'), cell: ({ platform }) => platform },
            {
              key: 'measure',
              label: t('measure'),
              cell: ({ id, measure }) => (
                <Link href={`/figures/platforms/${id}` as Route}>{statutory(MEASURES[measure], locale)}</Link>
              ),
            },
            {
              key: 'period',
              label: t('period'),
              sort: 'period',
              cell: ({ periodFrom, asOf, overlaps }) => (
                <span>
                  <StatisticPeriod periodFrom={periodFrom} asOf={asOf} />
                  {overlaps && <OverlapMark label={t('overlap')} />}
                </span>
              ),
            },
            {
              key: 'value',
              label: t('value'),
              figure: true,
              cell: (row) => `${printed(row)}${MEASURES[row.measure].unit}`,
            },
            { key: 'source', label: t('source'), cell: ({ source }) => source },
          ]}
        />
      )}
      <Pagination page={query.page} pages={Math.ceil(total / PAGE_SIZE)} href={(page) => href({ page })} />
    </>
  )
}
