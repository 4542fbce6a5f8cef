import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { addressOf } from '@/lib/address'
import { PAGE_SIZE } from '@/lib/list-query'
import type { Density } from '@/lib/lists/list-choice'
import type { ListFilters } from '@/lib/lists/list-filters'
import { LinkButton } from './button'
import { Empty } from './empty'
import { ExportLinks } from './export-links'
import { FilterBar } from './filter-bar'
import type { Sorting } from './list-table'
import { PageHeader } from './page-header'
import { Pagination } from './pagination'

type Query = Record<string, string | number | undefined> & { sort: string; page: number }

type Props = {
  title: string
  /** How the rows are counted: 条 or 件. */
  countLabel: 'count' | 'countCases'
  /** The link to record a new entry, for those who may. */
  record?: { href: Route; label: string } | false
  /** Further buttons beside the title. */
  corner?: ReactNode
  /** The link to the import, for those who may. */
  takeIn?: { href: Route; label: string } | false
  /** The name of the list's export; see `app/api/exports`. */
  exportAs?: string
  /** More ways to take the list out, below it. */
  below?: ReactNode
  tabs?: ReactNode
  /** The choice of columns, beside the ways to take the list out. */
  choices?: ReactNode
  /** How close the rows stand. */
  density?: Density
  notice?: ReactNode
  path: Route
  query: Query
  /** The text that `query.q` bears sealed; undefined where it can no longer be read. */
  sought?: string
  filters: ListFilters
  total: number
  /** The text shown if there are no records at all. */
  empty: string
  started: boolean
  table: (sorting: Sorting) => ReactNode
  /** What stands around the rows, and stays where none are left: the choice of rows with its acts. */
  around?: (rows: ReactNode) => ReactNode
}

/** A list page: title and count, filters, rows and pagination, all kept in the address. */
export function LedgerList({
  title,
  countLabel,
  record,
  corner,
  takeIn,
  exportAs,
  below,
  tabs,
  choices,
  density,
  notice,
  path,
  query,
  sought,
  filters,
  total,
  empty,
  started,
  table,
  around = (rows) => rows,
}: Props) {
  const t = useTranslations('list')
  const { page, ...kept } = query
  const address = (change: Partial<Query>) => addressOf(path, { ...kept, ...change }) as Route
  const button = record && (
    <LinkButton look="primary" href={record.href}>
      {record.label}
    </LinkButton>
  )
  const sorting = {
    current: query.sort,
    href: (sort: string) => address({ sort }),
    ascending: t('ascending'),
    descending: t('descending'),
  }
  return (
    <div className="list-page" data-density={density}>
      <PageHeader title={title} count={t(countLabel, { count: total })}>
        {corner}
        {takeIn && <LinkButton href={takeIn.href}>{takeIn.label}</LinkButton>}
        {button}
      </PageHeader>
      {tabs}
      <FilterBar path={path} query={kept} sought={sought} filters={filters} />
      <div className="my-2 flex flex-wrap items-center justify-between gap-2">
        {exportAs && total > 0 ? <ExportLinks list={exportAs} query={kept} /> : <span />}
        {choices}
      </div>
      {notice}
      {around(total === 0 ? <Empty action={button}>{started ? t('noMatch') : empty}</Empty> : table(sorting))}
      <Pagination page={page} pages={Math.ceil(total / PAGE_SIZE)} href={(next) => address({ page: next })} />
      {below}
    </div>
  )
}
