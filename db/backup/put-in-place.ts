import { existsSync, mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { attachmentsFolder, syncFolder } from '../attachment-files'

/** Where the previous ledger was moved to. */
export type Aside = { database?: string; attachments?: string }

/**
 * Moves a restored database and its attachments to the ledger's place. A previous ledger is renamed with a timestamp.
 * Throws while another process, such as the server, has the database open.
 */
export function putInPlace(from: { database: string; attachments: string }, database: string): Aside {
  const aside: Aside = {}
  const suffix = `.before-restore-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`
  const folder = attachmentsFolder(database)
  mkdirSync(path.dirname(database), { recursive: true })
  if (existsSync(database)) {
    closeLog(database)
    aside.database = database + suffix
    renameSync(database, aside.database)
  }
  if (existsSync(folder)) {
    aside.attachments = folder + suffix
    renameSync(folder, aside.attachments)
  }
  if (existsSync(from.attachments)) renameSync(from.attachments, folder)
  renameSync(from.database, database)
  syncFolder(path.dirname(database))
  return aside
}

/** Merges the write-ahead log into the file and removes it, which SQLite does only for the sole user of a database. */
function closeLog(database: string): void {
  const client = new Database(database, { timeout: 500 })
  try {
    client.pragma('journal_mode = DELETE')
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error
    throw new Error(`${database} is in use: stop the server first`)
  } finally {
    client.close()
  }
}
