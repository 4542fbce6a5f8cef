import { type Actor, type Granted, may, type Permission } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { SearchParams } from '@/lib/list-query'
import { fileColumns, type ListColumns, type Words } from '@/lib/lists/list-columns'
import { filtersInWords, type ListFilters, type Narrowed } from '@/lib/lists/list-filters'
import type { Cell } from './xlsx'

/** Who reads a list, in which words, and its address. */
export type Reading<P extends Permission> = Words & { actor: Granted<P>; filters: Narrowed }

type Asked = Words & { filters: SearchParams; today: PlainDate }

export type ListTable = {
  title: string
  columns: { head: string; figure: boolean }[]
  rows: Iterable<readonly Cell[]>
  /** How many rows there are, once the first was read. */
  total: () => number
  /** Whether applicants are named in it. */
  personal: boolean
}

type ListOf<P extends Permission> = {
  permission: P
  /** What the list can be narrowed to, as its page offers it. */
  filters?(reading: Reading<P>): ListFilters
  table(asked: Asked & { actor: Granted<P> }): ListTable | undefined
}

/** A list as a file: who may take it out, and what is in it; undefined where its address names nothing. */
export type List = { [P in Permission]: ListOf<P> }[Permission]

/** What an actor takes out of a list, if the list's permission is theirs. */
export function tableFor<P extends Permission>(
  list: ListOf<P>,
  actor: Actor,
  asked: Asked,
): ListTable | 'forbidden' | undefined {
  return may(actor, list.permission) ? list.table({ ...asked, actor }) : 'forbidden'
}

/** The filters that are set, in words, for who may see the list; `q` is the text that was searched for, as it was typed. */
export function filtersFor<P extends Permission>(
  list: ListOf<P>,
  actor: Actor,
  asked: Words & { filters: Narrowed },
): string[] {
  if (!list.filters || !may(actor, list.permission)) return []
  const set = filtersInWords(list.filters({ ...asked, actor }), asked.filters, String(asked.filters.q ?? ''))
  return set.map(({ text }) => text)
}

const [FEWEST_READ_AT_ONCE, MOST_READ_AT_ONCE] = [500, 16_000]

/** Rows that are read as they are taken; `total`, how many they are, is known once the first was. */
type Rows<R> = Iterable<R> & { total: () => number }

/**
 * All rows that the filters leave, page by page. The pages grow: a few rows hold nobody up, and of many the database
 * passes over those before a page only a few times.
 */
export function all<Q, R>(
  query: Q,
  read: (query: Q & { page: number; size: number }) => { rows: R[]; total?: number },
): Rows<R> {
  let known = 0
  return {
    total: () => known,
    *[Symbol.iterator]() {
      for (let [taken, size] = [0, FEWEST_READ_AT_ONCE]; ; ) {
        const { rows, total = 0 } = read({ ...query, page: taken / size + 1, size })
        known = total
        yield* rows
        if (rows.length < size) return
        taken += size
        if (size < MOST_READ_AT_ONCE && taken % (size * 2) === 0) size *= 2
      }
    },
  }
}

/** The rows by the columns that the page shows them with. */
export function listAs<R>(
  title: string,
  columns: ListColumns<R>,
  words: Words,
  rows: Rows<R> | readonly R[],
  personal = false,
): ListTable {
  const shown = fileColumns(columns, words)
  function* cells() {
    for (const row of rows) yield shown.map(({ read }) => read(row))
  }
  const total = () => ('total' in rows ? rows.total() : rows.length)
  return { title, columns: shown.map(({ head, figure }) => ({ head, figure })), rows: cells(), total, personal }
}
