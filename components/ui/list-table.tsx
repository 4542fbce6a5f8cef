import type { Route } from 'next'
import type { Shared } from '@/lib/lists/list-columns'
import { type Cell, CellTable, type Head } from './cell-table'

/** Sortable columns have their label as a link. */
export type Column<Row, Content extends Cell = Cell> = Shared & { key: string; cell: (row: Row) => Content }

export type Sorting = { current: string; href: (sort: string) => Route; ascending: string; descending: string }

/** A list: fills the cells, which the browser gets as data. */
export function ListTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  sorting,
  choose,
}: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
  sorting?: Sorting
  /** What a row is called by the check box with which it is chosen; see `components/many/row-chooser.tsx`. */
  choose?: (row: Row) => string
}) {
  return (
    <CellTable
      caption={caption}
      heads={columns.map((column) => headOf(column, sorting))}
      rows={rows.map((row) => [rowKey(row), ...columns.map(({ cell }) => cell(row))])}
      {...(choose && { names: rows.map(choose) })}
    />
  )
}

/** Without the parts that are absent: each would be sent as such. */
function headOf<Row>({ cell: _, sort, ...column }: Column<Row>, sorting?: Sorting): Head {
  const present = Object.fromEntries(Object.entries(column).filter(([, value]) => value !== undefined)) as typeof column
  if (!sort || !sorting) return present
  const is = sorting.current === sort ? 'ascending' : sorting.current === `-${sort}` ? 'descending' : undefined
  const href = sorting.href(is === 'descending' ? sort : `-${sort}`)
  return { ...present, href, ...(is && { direction: { is, label: sorting[is] } }) }
}
