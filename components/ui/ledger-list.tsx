import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { addressOf, PAGE_SIZE } from '@/lib/list-query'
import { LinkButton } from './button'
import { Empty } from './empty'
import { ExportLinks } from './export-links'
import { FilterBar } from './filter-bar'
import type { Sorting } from './list-table'
import { PageHeader } from './page-header'
import { Pagination } from './pagination'

type Filters = Pick<Parameters<typeof FilterBar>[0], 'choices' | 'dates' | 'searchLabel' | 'linked'>
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
  tabs?: ReactNode
  notice?: ReactNode
  path: Route
  query: Query
  /** The text that `query.q` bears sealed; undefined where it can no longer be read. */
  sought?: string
  filters: Filters
  total: number
  /** The text shown if there are no records at all. */
  empty: string
  started: boolean
  table: (sorting: Sorting) => ReactNode
}

/** A list page: title and count, filters, rows and pagination, all kept in the address. */
export function LedgerList({
  title,
  countLabel,
  record,
  corner,
  takeIn,
  exportAs,
  tabs,
  notice,
  path,
  query,
  sought,
  filters,
  total,
  empty,
  started,
  table,
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
    <>
      <PageHeader title={title} count={t(countLabel, { count: total })}>
        {corner}
        {takeIn && <LinkButton href={takeIn.href}>{takeIn.label}</LinkButton>}
        {button}
      </PageHeader>
      {tabs}
      <FilterBar path={path} query={kept} sought={sought} {...filters} />
      {notice}
      {total === 0 ? <Empty action={button}>{started ? t('noMatch') : empty}</Empty> : table(sorting)}
      <Pagination page={page} pages={Math.ceil(total / PAGE_SIZE)} href={(next) => address({ page: next })} />
      {exportAs && total > 0 && <ExportLinks list={exportAs} query={kept} />}
    </>
  )
}
