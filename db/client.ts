import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import { databaseFile } from './database-file'

export type Connection = BetterSQLite3Database & { $client: Database.Database }

/** A connection or an open transaction, on which statements can be run. */
export type Statements = BaseSQLiteDatabase<'sync', Database.RunResult>

/** How long a statement of the server waits for another process's lock; it blocks the event loop meanwhile. */
const SERVING_WAIT_MS = 100
/** The same for a command, which answers no requests. */
export const ALONE_WAIT_MS = 10_000

/**
 * How long the write-ahead log grows, in pages of 4 kB, before it is put into the ledger. What many writes change, such as
 * the pages of an index, is so put there once; the default of 1,000 made an import half as slow again.
 */
const LOG_PAGES = 10_000

/** Opens a ledger with the settings that every connection must have; `waitMs` is how long it waits for locks. */
export function openConnection(file: string, waitMs = SERVING_WAIT_MS): Connection {
  const client = new Database(file, { timeout: waitMs })
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = FULL')
  client.pragma('foreign_keys = ON')
  client.pragma(`wal_autocheckpoint = ${LOG_PAGES}`)
  client.pragma('cache_size = -65536')
  // A savepoint keeps the pages that it changes: in memory, not in a file of its own for each step of an import.
  client.pragma('temp_store = MEMORY')
  return drizzle(client)
}

/** Opens a ledger or a copy of one read-only. */
export function openReadOnly(file: string): Connection {
  return drizzle(new Database(file, { readonly: true, fileMustExist: true, timeout: SERVING_WAIT_MS }))
}

// On globalThis, or each reload in development would open another handle.
const processGlobals = globalThis as { ledgerConnection?: Connection; ledgerWait?: number }

/** The process's one connection to the ledger that `DATABASE_URL` names. */
export function connection(): Connection {
  processGlobals.ledgerConnection ??= openConnection(databaseFile(), processGlobals.ledgerWait)
  return processGlobals.ledgerConnection
}

/** For a process that answers no requests: lets its connection wait long for the locks of other processes. */
export function waitForOthers(): void {
  processGlobals.ledgerWait = ALONE_WAIT_MS
}

/** For a process that was a command and becomes the server. */
export function waitAsServer(): void {
  processGlobals.ledgerWait = undefined
}

/** Runs `run` with statements that fail at once while another process writes. */
export function withoutWaiting<T>(run: () => T): T {
  const client = connection().$client
  const usualMs = client.pragma('busy_timeout', { simple: true })
  client.pragma('busy_timeout = 0')
  try {
    return run()
  } finally {
    client.pragma(`busy_timeout = ${usualMs}`)
  }
}

/** Runs queries on another database, such as a copy from an earlier day. Queries are synchronous, so no other request reads from it meanwhile. */
export function readingFrom<T>(other: Connection, query: () => T): T {
  const present = processGlobals.ledgerConnection
  processGlobals.ledgerConnection = other
  try {
    return query()
  } finally {
    processGlobals.ledgerConnection = present
  }
}

/** Closes the connection, so that the next use opens the file that `DATABASE_URL` names then. */
export function closeConnection(): void {
  processGlobals.ledgerConnection?.$client.close()
  processGlobals.ledgerConnection = undefined
}
