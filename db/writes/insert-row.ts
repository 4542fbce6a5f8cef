import { getTableColumns, type InferInsertModel, type InferSelectModel, sql as raw, type SQL } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Statements } from '../client'
import { prepared } from '../prepared'

type Numbered = SQLiteTable & { $inferSelect: { id: number } }

/** Inserts one row by a statement that is built once; returns the row as it then stands, with the id that it was given. */
export function insertRow<T extends Numbered>(
  sql: Statements,
  table: T,
  row: InferInsertModel<T>,
): InferSelectModel<T> {
  const { lastInsertRowid } = insertInto(table)(sql).run(encoded(table, row))
  const stands = Object.entries(getTableColumns(table)).map(([key, { default: byDefault }]) => [
    key,
    (row as Record<string, unknown>)[key] ?? byDefault ?? null,
  ])
  return { ...Object.fromEntries(stands), id: Number(lastInsertRowid) }
}

/** A row's values as the driver takes them; what the row leaves out has its column's default. */
export function encoded<T extends SQLiteTable>(table: T, row: InferInsertModel<T>): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [key, column] of Object.entries(getTableColumns(table))) {
    const value = (row as Record<string, unknown>)[key] ?? column.default ?? null
    values[key] = value === null ? null : column.mapToDriverValue(value)
  }
  return values
}

/** The places of a row's values in a statement; as SQL, since drizzle would encode them again, and a null wrongly. */
export function placeholdersOf(table: SQLiteTable): Record<string, SQL> {
  return Object.fromEntries(Object.keys(getTableColumns(table)).map((key) => [key, raw`${raw.placeholder(key)}`]))
}

const statements = new WeakMap<SQLiteTable, ReturnType<typeof prepareInsert>>()

function insertInto(table: SQLiteTable) {
  const known = statements.get(table)
  if (known) return known
  const statement = prepareInsert(table)
  statements.set(table, statement)
  return statement
}

function prepareInsert(table: SQLiteTable) {
  return prepared((sql) =>
    sql
      .insert(table)
      .values(placeholdersOf(table) as never)
      .prepare(),
  )
}
