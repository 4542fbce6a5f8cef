import { type Actor, type Granted, may, type Permission } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { SearchParams } from '@/lib/list-query'
import { fileColumns, type ListColumns, type Words } from '@/lib/lists/list-columns'
import type { Cell } from './xlsx'

type Asked = Words & { filters: SearchParams; today: PlainDate }

export type ListTable = {
  title: string
  heads: string[]
  rows: Iterable<readonly Cell[]>
  /** Whether applicants are named in it. */
  personal: boolean
}

type ListOf<P extends Permission> = {
  permission: P
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

const ROWS_READ_AT_ONCE = 2000

/** All rows that the filters leave, read a few thousand at a time. */
export function* all<Q, R>(query: Q, read: (query: Q & { page: number; size: number }) => { rows: R[] }): Generator<R> {
  for (let page = 1; ; page++) {
    const { rows } = read({ ...query, page, size: ROWS_READ_AT_ONCE })
    yield* rows
    if (rows.length < ROWS_READ_AT_ONCE) return
  }
}

/** The rows by the columns that the page shows them with. */
export function listAs<R>(
  title: string,
  columns: ListColumns<R>,
  words: Words,
  rows: Iterable<R>,
  personal = false,
): ListTable {
  const shown = fileColumns(columns, words)
  function* cells() {
    for (const row of rows) yield shown.map(([, value]) => value(row))
  }
  return { title, heads: shown.map(([label]) => label), rows: cells(), personal }
}
