import { type AnyColumn, sql } from 'drizzle-orm'
import { check } from 'drizzle-orm/sqlite-core'

/** A CHECK that holds a column to a closed list of codes, so that the database knows the law's words too. */
export function oneOf(name: string, column: AnyColumn, codes: readonly string[]) {
  return check(name, sql`${column} IN (${sql.raw(codes.map((code) => `'${code}'`).join(', '))})`)
}
