import type Database from 'better-sqlite3'
import type { StorageFault } from '@/lib/result'

const BY_CODE: Readonly<Record<string, StorageFault>> = {
  SQLITE_FULL: 'diskFull',
  SQLITE_READONLY: 'readOnly',
  SQLITE_BUSY: 'busy',
  SQLITE_LOCKED: 'busy',
  SQLITE_IOERR: 'diskFailed',
  SQLITE_CANTOPEN: 'diskFailed',
  SQLITE_PROTOCOL: 'busy',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EFBIG: 'diskFull',
  EROFS: 'readOnly',
  EIO: 'diskFailed',
}

/** A fault of the machine that the place where it arises can name better than the system's code does. */
export class MachineFault extends Error {
  constructor(
    readonly fault: StorageFault,
    message: string,
    cause: unknown,
  ) {
    super(message, { cause })
    this.name = 'MachineFault'
  }
}

/**
 * The storage fault behind an error (disk full, read only, busy, disk failed); undefined for errors of the software.
 */
export function storageFaultOf(error: unknown): StorageFault | undefined {
  if (!(error instanceof Error)) return undefined
  if (error instanceof MachineFault) return storageFaultOf(error.cause) ?? error.fault
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  // SQLite's extended codes tell where it happened: SQLITE_IOERR_WRITE, SQLITE_READONLY_DBMOVED.
  const plain = code.startsWith('SQLITE_') ? code.split('_').slice(0, 2).join('_') : code
  return (Object.hasOwn(BY_CODE, plain) ? BY_CODE[plain] : undefined) ?? storageFaultOf(error.cause)
}

/** Whether the database accepts writes: begins a write and rolls it back. Another write in progress is not a fault. */
export function takesWrites(client: Database.Database): boolean {
  if (client.inTransaction) return true
  const patience = client.pragma('busy_timeout', { simple: true })
  client.pragma('busy_timeout = 0')
  try {
    client.exec('BEGIN IMMEDIATE')
    client.exec('ROLLBACK')
    return true
  } catch (error) {
    return storageFaultOf(error) === 'busy'
  } finally {
    client.pragma(`busy_timeout = ${patience}`)
  }
}
