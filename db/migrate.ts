import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type Database from 'better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { ALONE_WAIT_MS, openConnection, type Statements } from './client'
import { ledgerRoot } from './database-file'
import { followRows } from './row-history'
import { storageFaultOf } from './storage-fault'
import { fillCodeTables } from './writes/code-tables'
import { countDaysUsed, judgeMissing, judgeProvisional } from './writes/judgements'
import { indexMissing } from './writes/search-index'

/** The name of a copy: that of the database, the number of migrations of the version that made it, and the time. */
const COPY = /\.before-\d+-(\d{13})$/

/**
 * Brings the file to the schema of this version, making it if there is none; returns the copy taken of an older one.
 * All of it is one transaction: whatever fails, or ends the process, leaves the ledger as it was. Foreign keys are off
 * meanwhile: a rebuilt table would otherwise take its child rows with it. A database that can only be read is left
 * alone if it has the present schema. Throws where a newer version made it. A file of this version is taken as it is, unless
 * it was just filled from elsewhere (`filledAnew`).
 */
export function migrateDatabase(file: string, { filledAnew = false } = {}): { copy?: string; readOnly?: true } {
  const existed = existsSync(file)
  mkdirSync(path.dirname(file), { recursive: true })
  const connection = openConnection(file, ALONE_WAIT_MS)
  try {
    const before = appliedMigrations(connection.$client)
    assertNotNewer(file, before)
    const migrates = before < shippedMigrations()
    const copy = existed && before > 0 && migrates ? copyOf(connection.$client, file) : undefined
    const changed = migrates || filledAnew
    connection.$client.pragma('foreign_keys = OFF')
    connection.transaction(
      (sql) => {
        if (changed) bringUpToDate(sql, connection.$client, existed)
        // Follows from the software, not from its schema.
        fillCodeTables(sql)
        judgeProvisional(sql)
        followRows(connection.$client)
        // Reads the whole file, a second for each 100 MB: a file that is only opened is looked through with each backup.
        if (changed) assertSound(connection.$client)
      },
      { behavior: 'immediate' },
    )
    return { copy }
  } catch (error) {
    if (storageFaultOf(error) === 'readOnly' && isPresent(connection.$client)) return { readOnly: true }
    throw error
  } finally {
    connection.$client.close()
  }
}

/** Migrates, and adds what a ledger of an older version has not: what it says of a request in lists, and finds it by. */
function bringUpToDate(sql: Statements, client: Database.Database, existed: boolean): void {
  applyMigrations(client)
  judgeMissing(sql)
  if (existed) countDaysUsed(sql)
  indexMissing(sql)
}

/**
 * Applies migrations as the library's migrator does, but in the caller's transaction, so that checks can follow in it.
 */
function applyMigrations(client: Database.Database): void {
  client.exec(`CREATE TABLE IF NOT EXISTS __drizzle_migrations (
    id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`)
  const last = client.prepare('SELECT coalesce(max(created_at), 0) FROM __drizzle_migrations').pluck().get() as number
  const note = client.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
  for (const { sql, hash, folderMillis } of readMigrationFiles({ migrationsFolder: migrationsFolder() })) {
    if (folderMillis <= last) continue
    for (const statement of sql) client.exec(statement)
    note.run(hash, folderMillis)
  }
}

/** Throws if a database was migrated by a newer version of the software. */
function assertNotNewer(file: string, applied: number): void {
  if (applied <= shippedMigrations()) return
  throw new Error(
    `${file} was made by a newer version of the software (schema ${applied}, this version has ${shippedMigrations()}): ` +
      'install that version, or restore a backup made before',
  )
}

/** Whether a database has the schema of this version. */
export function isPresent(client: Database.Database): boolean {
  return appliedMigrations(client) === shippedMigrations()
}

/** The folder of this version's migrations. */
export function migrationsFolder(): string {
  return path.join(ledgerRoot(), 'db/migrations')
}

/** How many migrations this version of the software has. */
export function shippedMigrations(): number {
  const journal = path.join(migrationsFolder(), 'meta/_journal.json')
  return (JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] }).entries.length
}

/** The number of migrations applied to a database. */
export function appliedMigrations(client: Database.Database): number {
  const table = client.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get()
  return table ? (client.prepare('SELECT count(*) FROM __drizzle_migrations').pluck().get() as number) : 0
}

/** When the copy that an upgrade left was made, by its name; undefined for other files. */
export function copiedAt(file: string): string | undefined {
  const madeMs = COPY.exec(file)?.[1]
  return madeMs === undefined ? undefined : new Date(Number(madeMs)).toISOString()
}

function copyOf(client: Database.Database, file: string): string {
  const copy = `${file}.before-${shippedMigrations()}-${Date.now()}`
  try {
    client.prepare('VACUUM INTO ?').run(copy)
    return copy
  } catch (error) {
    rmSync(copy, { force: true })
    throw error
  }
}

function assertSound(client: Database.Database): void {
  const orphans = client.pragma('foreign_key_check') as unknown[]
  if (orphans.length > 0) throw new Error(`the migration left ${orphans.length} rows without their parent`)
  const integrity = client.pragma('integrity_check', { simple: true })
  if (integrity !== 'ok') throw new Error(`the database is damaged: ${integrity}`)
}
