import { type Column, getTableColumns, getTableName, type SQL, sql, type Table } from 'drizzle-orm'
import { type Actor, may } from '@/lib/access'
import { WITHHELD } from '@/lib/requests/masked'
import { TEXT_COLUMNS } from './columns'

/**
 * Whether this actor neither reads nor searches a column: what anonymisation takes out of a case is withheld from whoever
 * may not see applicants. Throws for a table without an entry in `TEXT_COLUMNS`, such as an alias.
 */
export function isWithheld(actor: Actor, column: Column): boolean {
  if (may(actor, 'applicant.view')) return false
  const decided = TEXT_COLUMNS[getTableName(column.table)]
  if (!decided) throw new Error(`${getTableName(column.table)} stands in no entry of TEXT_COLUMNS`)
  return decided.anonymised.includes(column.name)
}

/** A row of a table as this actor may read it; an empty text stays empty, since pages leave it out. */
export function readable<R extends object>(actor: Actor, table: Table, row: R): R {
  const withheld = Object.entries(getTableColumns(table)).flatMap(([key, column]) =>
    isWithheld(actor, column) && row[key as keyof R] ? [[key, WITHHELD]] : [],
  )
  return { ...row, ...Object.fromEntries(withheld) }
}

/** A column of texts as this actor may read it, for the fields of a SELECT. */
export function readableText(actor: Actor, column: Column & { _: { data: string } }): SQL<string> {
  return isWithheld(actor, column) ? sql`iif(${column} = '', '', ${WITHHELD})` : sql`${column}`
}
