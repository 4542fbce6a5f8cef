import { sql as raw } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Statements } from './client'
import { migrationsFolder } from './migrate'

const MADE = /CREATE TRIGGER `(\w+)`.*(?=;\s*$)|CREATE TRIGGER `(\w+)`.*/s
const DROPPED = /DROP TRIGGER `(\w+)`/

/** The triggers of a table that its database lacks, or has with another text than its schema's migrations gave them. */
export function missingGuards(sql: Statements, table: string): string[] {
  const rows = sql.all<{ name: string; text: string }>(
    raw`SELECT name, sql AS text FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ${table}`,
  )
  const present = new Map(rows.map(({ name, text }) => [name, text]))
  return [...shippedGuards(table, appliedMigrations(sql))].flatMap(([name, text]) =>
    present.get(name) === text ? [] : [name],
  )
}

/** As a schema of so many migrations has them: an older database has older guards. */
function shippedGuards(table: string, migrations: number): Map<string, string> {
  const guards = new Map<string, string>()
  for (const { sql } of readMigrationFiles({ migrationsFolder: migrationsFolder() }).slice(0, migrations))
    for (const statement of sql) {
      const dropped = DROPPED.exec(statement)?.[1]
      if (dropped) guards.delete(dropped)
      const made = MADE.exec(statement)
      if (made && statement.includes(`ON \`${table}\``)) guards.set((made[1] ?? made[2])!, made[0])
    }
  return guards
}

function appliedMigrations(sql: Statements): number {
  return sql.get<{ applied: number }>(raw`SELECT count(*) AS applied FROM __drizzle_migrations`).applied
}
