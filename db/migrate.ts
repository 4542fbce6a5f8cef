import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type Database from 'better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { openConnection } from './client'
import { ledgerRoot } from './database-file'
import { followRows } from './row-history'
import { countDaysUsed, judgeMissing } from './writes/judgements'
import { indexMissing } from './writes/search-index'

/**
 * Brings the file to the schema of this version, making it if there is none; returns the copy taken of an older one.
 * Foreign keys are off meanwhile: a rebuilt table would otherwise take its child rows with it.
 */
export function migrateDatabase(file: string): { copy?: string } {
  const existed = existsSync(file)
  mkdirSync(path.dirname(file), { recursive: true })
  const connection = openConnection(file)
  const client = connection.$client
  try {
    const before = appliedMigrations(client)
    const copy = existed && before > 0 && before < shippedMigrations() ? copyOf(client, file) : undefined
    client.pragma('foreign_keys = OFF')
    migrate(connection, { migrationsFolder: migrationsFolder() })
    connection.transaction((sql) => {
      judgeMissing(sql)
      if (existed) countDaysUsed(sql)
      indexMissing(sql)
    })
    followRows(client)
    assertSound(client)
    return { copy }
  } finally {
    client.close()
  }
}

/** Where the migrations of this version lie. */
export function migrationsFolder(): string {
  return path.join(ledgerRoot(), 'db/migrations')
}

/** How many migrations this version of the software has. */
export function shippedMigrations(): number {
  const journal = path.join(migrationsFolder(), 'meta/_journal.json')
  return (JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] }).entries.length
}

/** How many migrations a database has been through: its schema. */
export function appliedMigrations(client: Database.Database): number {
  const table = client.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get()
  return table ? (client.prepare('SELECT count(*) FROM __drizzle_migrations').pluck().get() as number) : 0
}

function copyOf(client: Database.Database, file: string): string {
  const copy = `${file}.before-${shippedMigrations()}-${Date.now()}`
  client.prepare('VACUUM INTO ?').run(copy)
  return copy
}

function assertSound(client: Database.Database): void {
  const orphans = client.pragma('foreign_key_check') as unknown[]
  if (orphans.length > 0) throw new Error(`the migration left ${orphans.length} rows without their parent`)
  const integrity = client.pragma('integrity_check', { simple: true })
  if (integrity !== 'ok') throw new Error(`the database is damaged: ${integrity}`)
}
