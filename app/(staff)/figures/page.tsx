import type { Metadata, Route } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ownChoice } from '@/app/own-choice/own-choice'
import { FigureSums } from '@/components/figures/figure-sums'
import { FigureTabs } from '@/components/figures/figure-tabs'
import { FigureValue } from '@/components/figures/figure-value'
import { OverlapMark } from '@/components/figures/overlap-mark'
import { PeriodText } from '@/components/figures/period-text'
import { LedgerList } from '@/components/ui/ledger-list'
import Link from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { RecordTable } from '@/components/ui/record-table'
import { figureSums, figureYears, listFigures } from '@/db/queries/reported-figures'
import { may } from '@/lib/access'
import { FIGURE_COLUMNS } from '@/lib/figures/figure-columns'
import { figureListQuery } from '@/lib/figures/list-query'
import { REPORTED_LABELS } from '@/lib/figures/reported'
import type { SearchParams } from '@/lib/list-query'
import { statutory } from '@/lib/statutory'
import { requireActor } from '@/server/gate/session'
import { figureFilters } from '@/server/lists/filters'
import { wordsOfReader } from '@/server/lists/words'

const PATH = '/figures'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('figure'))('title') }
}

export default async function FiguresPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('figure.view')
  const query = figureListQuery.parse(await searchParams)
  const taking = await getTranslations('import')
  const { total, rows } = listFigures(actor, query)
  const sums = figureSums(actor, query.year)
  const years = figureYears(actor)
  const [t, locale] = [await getTranslations('figure'), await getLocale()]
  const words = await wordsOfReader()
  const own = ownChoice(actor, 'figures', FIGURE_COLUMNS, words)
  return (
    <>
      <LedgerList
        title={t('title')}
        countLabel="count"
        record={may(actor, 'figure.record') && { href: '/figures/new', label: t('record') }}
        tabs={<FigureTabs current="reported" />}
        notice={rows.some(({ overlaps }) => overlaps) && <Notice tone="warning">{t('overlapExplained')}</Notice>}
        {...own.list}
        exportAs="figures"
        takeIn={may(actor, 'import.run') && { href: '/imports/new?kind=figures' as Route, label: taking('new') }}
        path={PATH}
        query={query}
        filters={figureFilters({ actor, ...words, filters: query })}
        total={total}
        empty={t('empty')}
        started={years.length > 0}
        table={(sorting) => (
          <RecordTable
            caption={t('tab.reported')}
            rows={rows}
            rowKey={({ id }) => id}
            sorting={sorting}
            columns={FIGURE_COLUMNS}
            without={own.without}
            cells={{
              kind: ({ id, kind }) => (
                <Link href={`/figures/${id}` as Route}>{statutory(REPORTED_LABELS[kind], locale)}</Link>
              ),
              period: ({ periodFrom, periodTo, overlaps }) => (
                <span>
                  <PeriodText from={periodFrom} to={periodTo} />
                  {overlaps && <OverlapMark label={t('overlap')} />}
                </span>
              ),
              value: (row) => <FigureValue {...row} />,
            }}
          />
        )}
      />
      {sums.length > 0 && <FigureSums years={sums} />}
    </>
  )
}
