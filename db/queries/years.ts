import { type AnyColumn, desc, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { connection } from '../client'

/** The year of a column of dates. */
function yearOfColumn(column: AnyColumn): SQL<number> {
  return sql<number>`CAST(substr(${column}, 1, 4) AS INTEGER)`
}

/** The years that a register has records of, latest first. */
export function yearsIn(table: SQLiteTable, column: AnyColumn): number[] {
  const year = yearOfColumn(column)
  return connection()
    .selectDistinct({ year })
    .from(table)
    .orderBy(desc(year))
    .all()
    .map((row) => row.year)
}
