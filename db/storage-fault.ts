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

/** Why the machine did not take a write, where it is the disk or the database and not the software; else undefined. */
export function storageFaultOf(error: unknown): StorageFault | undefined {
  if (!(error instanceof Error)) return undefined
  if (error instanceof MachineFault) return storageFaultOf(error.cause) ?? error.fault
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  // SQLite's extended codes tell where it happened: SQLITE_IOERR_WRITE, SQLITE_READONLY_DBMOVED.
  const plain = code.startsWith('SQLITE_') ? code.split('_').slice(0, 2).join('_') : code
  return (Object.hasOwn(BY_CODE, plain) ? BY_CODE[plain] : undefined) ?? storageFaultOf(error.cause)
}

/** Whether a write could begin: it does, and is given up. Somebody else's write that is in progress is no fault. */
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
