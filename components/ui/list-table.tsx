import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  label: string
  /** Sortable columns have their label as a link; `sort` is the name in the address. */
  sort?: string
  figure?: boolean
  /** Running text, which may wrap; dates, numbers and names stay on one line. */
  wraps?: boolean
  cell: (row: Row) => ReactNode
}

export type Sorting = { current: string; href: (sort: string) => Route; ascending: string; descending: string }

/** A list as a plain table; on a phone its rows become labelled lines. */
export function ListTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  sorting,
}: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
  sorting?: Sorting
}) {
  return (
    <div className="overflow-x-auto">
      <table className="ledger-table stacked">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, label, figure, wraps, cell }) => (
                <td
                  key={key}
                  data-label={label || undefined}
                  className={figure ? 'figure' : wraps ? undefined : 'short'}
                >
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ColumnHead<Row>({ column: { label, sort, figure }, sorting }: { column: Column<Row>; sorting?: Sorting }) {
  const className = figure ? 'figure' : undefined
  if (!sort || !sorting) return <th className={className}>{label}</th>
  const direction = sorting.current === sort ? 'ascending' : sorting.current === `-${sort}` ? 'descending' : undefined
  const next = direction === 'descending' ? sort : `-${sort}`
  return (
    <th className={className} aria-sort={direction}>
      <Link href={sorting.href(next)} className="text-inherit no-underline hover:underline">
        {label}
        {direction && (
          <span aria-hidden="true" title={sorting[direction]}>
            {direction === 'ascending' ? ' ↑' : ' ↓'}
          </span>
        )}
      </Link>
    </th>
  )
}
