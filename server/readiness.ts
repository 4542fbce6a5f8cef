import { statfsSync } from 'node:fs'
import path from 'node:path'
import { connection } from '@/db/client'
import { databaseFile } from '@/db/database-file'
import { isPresent } from '@/db/migrate'
import { takesWrites } from '@/db/storage-fault'

/** The least free disk space: enough for the write-ahead log of a day's entries. */
const LEAST_FREE_BYTES = 32 * 2 ** 20

type Readiness = { database: boolean; schema: boolean; writable: boolean; space: boolean }

/** The checks that must pass before people can work; a check that throws counts as failed. */
export function readinessOf(): Readiness {
  return {
    database: holds(() => connection().$client.prepare('SELECT 1').pluck().get() === 1),
    schema: holds(() => isPresent(connection().$client)),
    writable: holds(() => takesWrites(connection().$client)),
    space: holds(() => freeBytes() >= LEAST_FREE_BYTES),
  }
}

function freeBytes(): number {
  const { bavail, bsize } = statfsSync(path.dirname(databaseFile()))
  return bavail * bsize
}

function holds(check: () => boolean): boolean {
  try {
    return check()
  } catch {
    return false
  }
}
