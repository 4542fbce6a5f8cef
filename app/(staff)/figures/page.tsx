import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { FigureSums } from '@/components/figures/figure-sums'
import { FigureTabs } from '@/components/figures/figure-tabs'
import { FigureValue } from '@/components/figures/figure-value'
import { OverlapMark } from '@/components/figures/overlap-mark'
import { PeriodText } from '@/components/figures/period-text'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { FilterBar } from '@/components/ui/filter-bar'
import { ListTable } from '@/components/ui/list-table'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { figureSums, figureYears, listFigures } from '@/db/queries/reported-figures'
import { may } from '@/lib/access'
import { figureListQuery } from '@/lib/figures/list-query'
import { REPORTED_LABELS } from '@/lib/figures/reported'
import { addressOf, PAGE_SIZE, type SearchParams } from '@/lib/list-query'
import { requireActor } from '@/lib/server/session'
import { statutory, statutoryOptions } from '@/lib/statutory'

const PATH = '/figures'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('figure'))('title') }
}

export default async function FiguresPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('figure.view')
  const query = figureListQuery.parse(await searchParams)
  const { total, rows } = listFigures(actor, query)
  const sums = figureSums(actor, query.year)
  const years = figureYears(actor)
  const [t, list, locale] = [await getTranslations('figure'), await getTranslations('list'), await getLocale()]
  const href = (change: Partial<typeof query>) => addressOf(PATH, { ...query, page: undefined, ...change }) as Route
  const recordButton = may(actor, 'figure.record') && (
    <LinkButton look="primary" href={'/figures/new' as Route}>
      {t('record')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('title')} count={list('count', { count: total })}>
        {recordButton}
      </PageHeader>
      <FigureTabs current="reported" />
      <FilterBar
        path={PATH}
        query={{ ...query, page: undefined }}
        choices={[
          { name: 'kind', label: t('kind'), options: statutoryOptions(REPORTED_LABELS, locale) },
          { name: 'year', label: t('year'), options: years.map((value) => ({ value, label: String(value) })) },
        ]}
      />
      {rows.some(({ overlaps }) => overlaps) && <Notice tone="warning">{t('overlapExplained')}</Notice>}
      {rows.length === 0 ? (
        <Empty action={recordButton}>{years.length === 0 ? t('empty') : list('noMatch')}</Empty>
      ) : (
        <ListTable
          caption={t('tab.reported')}
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
              key: 'kind',
              label: t('kind'),
              cell: ({ id, kind }) => (
                <Link href={`/figures/${id}` as Route}>{statutory(REPORTED_LABELS[kind], locale)}</Link>
              ),
            },
            {
              key: 'period',
              label: t('period'),
              sort: 'period',
              cell: ({ periodFrom, periodTo, overlaps }) => (
                <span>
                  <PeriodText from={periodFrom} to={periodTo} />
                  {overlaps && <OverlapMark label={t('overlap')} />}
                </span>
              ),
            },
            { key: 'value', label: t('value'), figure: true, cell: (row) => <FigureValue {...row} /> },
            { key: 'source', label: t('source'), cell: ({ source }) => source },
          ]}
        />
      )}
      <Pagination page={query.page} pages={Math.ceil(total / PAGE_SIZE)} href={(page) => href({ page })} />
      {sums.length > 0 && <FigureSums years={sums} />}
    </>
  )
}
