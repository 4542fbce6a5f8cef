import { useLocale, useTranslations } from 'next-intl'
import type { ListColumns } from '@/lib/lists/list-columns'
import { sentencesOf } from '@/lib/sentences'
import type { Cell } from './cell-table'
import { type Column, ListTable, type Sorting } from './list-table'

type Value<Row> = ListColumns<Row>[string]

/** The columns whose cells have no plain value, so that the page has to say what is in them. */
type Unsaid<C> = { [K in keyof C]: C[K] extends { value: unknown } ? never : K }[keyof C]

type Cells<Row, C> = { [K in keyof C]?: (row: Row) => Cell } & { [K in Unsaid<C>]: (row: Row) => Cell }

/** A list by its columns as they are written once for page and file; `cells` shows a value with a link or a mark. */
export function RecordTable<Row, C extends Record<string, Value<Row>>>({
  columns,
  cells,
  without = [],
  ...table
}: {
  caption: string
  columns: C
  cells: Cells<Row, C>
  /** Columns that are empty in these rows and are left out. */
  without?: readonly (keyof C)[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
  sorting?: Sorting
  choose?: (row: Row) => string
}) {
  const words = { say: sentencesOf(useTranslations()), locale: useLocale() }
  const own: Partial<Record<string, (row: Row) => Cell>> = cells
  const shown = Object.entries(columns).flatMap(([key, column]): Column<Row>[] => {
    if ((column.value && column.fileOnly) || without.includes(key)) return []
    const { label, sort, figure, wraps, cut, opens, line, value } = column
    return [
      {
        ...{ key, sort, figure, wraps, cut, opens, line },
        label: words.say(label),
        cell: own[key] ?? ((row) => value?.(row, words)),
      },
    ]
  })
  return <ListTable {...table} columns={shown} />
}
