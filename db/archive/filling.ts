import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type Database from 'better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { ALONE_WAIT_MS, openConnection, openReadOnly } from '../client'
import { migrationsFolder } from '../migrate'
import { withTemporaryFolder } from '../temporary-folder'
import type { Value } from './reading'
import { type ArchivedTable, archivedTables } from './tables'

export type Rows = { columns: string[]; rows: AsyncIterable<readonly Value[][]> }

/** Whether a file already holds a ledger: an organ, or any audit entry. */
export function holdsLedger(file: string): boolean {
  if (!existsSync(file)) return false
  const { $client } = openReadOnly(file)
  try {
    const has = (table: string) =>
      $client.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(table) !== undefined &&
      $client.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined
    return has('organs') || has('audit_entries')
  } finally {
    $client.close()
  }
}

/**
 * Creates a database in the schema of an archive and fills its tables in one transaction, with triggers disabled and
 * all references checked at the end.
 */
export async function fillDatabase(
  file: string,
  migrations: number,
  tables: readonly { name: string; rows: number }[],
  contentOf: (table: ArchivedTable) => Promise<Rows>,
): Promise<void> {
  const connection = openConnection(file, ALONE_WAIT_MS)
  const client = connection.$client
  try {
    client.pragma('foreign_keys = OFF')
    await withFirstMigrations(migrations, (migrationsFolder) => migrate(connection, { migrationsFolder }))
    const here = archivedTables(client)
    assertSameTables(here, tables)
    client.exec('BEGIN IMMEDIATE')
    const triggers = dropTriggers(client)
    for (const { name, rows } of tables) {
      const table = here.find((one) => one.name === name)!
      const filled = await fillTable(client, table, await contentOf(table))
      if (filled !== rows) throw new Error(`${name}: ${filled} rows instead of ${rows}`)
    }
    for (const trigger of triggers) client.exec(trigger)
    assertReferences(client)
    client.exec('COMMIT')
  } finally {
    client.close()
  }
}

/** The migrations up to the schema of an older version. */
function withFirstMigrations(count: number, use: (folder: string) => void): Promise<void> {
  return withTemporaryFolder('ledger-migrations-', (folder) => {
    cpSync(migrationsFolder(), folder, { recursive: true })
    const file = path.join(folder, 'meta/_journal.json')
    const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: unknown[] }
    writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }))
    use(folder)
  })
}

function assertSameTables(here: readonly { name: string }[], there: readonly { name: string }[]): void {
  const lacking = (from: typeof here, of: typeof here) =>
    of.filter(({ name }) => !from.some((one) => one.name === name))
  const strange = [...lacking(here, there), ...lacking(there, here)].map(({ name }) => name)
  if (strange.length > 0) throw new Error(`the archive and its schema do not agree on ${strange.join(', ')}`)
}

function dropTriggers(client: Database.Database): string[] {
  const triggers = client.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all()
  for (const { name } of triggers as { name: string }[]) client.exec(`DROP TRIGGER "${name}"`)
  return (triggers as { sql: string }[]).map(({ sql }) => sql)
}

async function fillTable(client: Database.Database, table: ArchivedTable, { columns, rows }: Rows): Promise<number> {
  const expected = table.columns.map(({ name }) => name)
  if (columns.length !== expected.length || columns.some((name) => !expected.includes(name)))
    throw new Error(`${table.name} has the columns ${columns.join(', ')} instead of ${expected.join(', ')}`)
  // Rows inserted by migrations are deleted, since the archive contains them in their last state.
  client.exec(`DELETE FROM "${table.name}"`)
  const names = columns.map((name) => `"${name}"`).join(', ')
  const places = columns.map(() => '?').join(', ')
  const insert = client.prepare(`INSERT INTO "${table.name}" (${names}) VALUES (${places})`)
  let filled = 0
  for await (const batch of rows)
    for (const row of batch) {
      insert.run(...row)
      filled += 1
    }
  return filled
}

function assertReferences(client: Database.Database): void {
  const orphans = client.pragma('foreign_key_check') as { table: string; parent: string }[]
  const references = [...new Set(orphans.map(({ table, parent }) => `${table} → ${parent}`))]
  if (references.length > 0)
    throw new Error(`the archive has rows without what they refer to: ${references.join(', ')}`)
}
