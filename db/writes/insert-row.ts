import type Database from 'better-sqlite3'
import { getTableColumns, getTableName, type InferInsertModel, type InferSelectModel } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Statements } from '../client'
import { prepared } from '../prepared'

type Numbered = SQLiteTable & { $inferSelect: { id: number } }
type Layout = {
  columns: [key: string, column: SQLiteColumn][]
  insert: (sql: Statements) => Database.Statement
  /** The same for a table with one row for each value of its first column: what stood there is replaced. */
  put: (sql: Statements) => Database.Statement
}

/** Inserts one row by a statement that is built once; returns the row as it then stands, with the id that it was given. */
export function insertRow<T extends Numbered>(
  sql: Statements,
  table: T,
  row: InferInsertModel<T>,
): InferSelectModel<T> {
  const { columns, insert } = layoutOf(table)
  const stands: Record<string, unknown> = {}
  for (const [key, column] of columns) stands[key] = (row as Record<string, unknown>)[key] ?? column.default ?? null
  stands.id = Number(insert(sql).run(encoded(columns, stands)).lastInsertRowid)
  return stands as InferSelectModel<T>
}

/** Puts a row into a table whose first column is its key, in place of the one that stands there. */
export function putRow<T extends SQLiteTable>(sql: Statements, table: T, row: InferSelectModel<T>): void {
  const { columns, put } = layoutOf(table)
  put(sql).run(encoded(columns, row))
}

function encoded(columns: Layout['columns'], row: Record<string, unknown>): unknown[] {
  return columns.map(([key, column]) => {
    const value = row[key] ?? null
    return value === null ? null : column.mapToDriverValue(value)
  })
}

const layouts = new WeakMap<SQLiteTable, Layout>()

function layoutOf(table: SQLiteTable): Layout {
  const cachedLayout = layouts.get(table)
  if (cachedLayout) return cachedLayout
  const columns = Object.entries(getTableColumns(table)) as Layout['columns']
  const names = columns.map(([, { name }]) => `"${name}"`)
  const insert = `INSERT INTO "${getTableName(table)}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
  const [key, ...otherColumns] = names
  const set = otherColumns.map((name) => `${name} = excluded.${name}`).join(', ')
  const layout: Layout = {
    columns,
    insert: prepared((_, driver) => driver.prepare(insert)),
    put: prepared((_, driver) => driver.prepare(`${insert} ON CONFLICT (${key}) DO UPDATE SET ${set}`)),
  }
  layouts.set(table, layout)
  return layout
}
