import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { closeConnection } from '../client'

/** The migrated, empty database that every test copies; made once for a run. */
function baseFile(): string {
  const file = process.env.LEDGER_TEST_BASE
  if (!file) throw new Error('LEDGER_TEST_BASE is not set: run the tests through vitest')
  return file
}

/**
 * The folders of copies, the oldest first, and how many are left on the disk: no test looks at more than a few of its own.
 * One that others are copied from is not among them.
 */
const copies: string[] = []
const COPIES_LEFT = 50

/** Points the process at a fresh copy of the migrated database (or of `source`); returns its path. */
export function openCopiedDatabase(source = baseFile()): string {
  closeConnection()
  const folder = mkdtempSync(path.join(path.dirname(baseFile()), 'copy-'))
  const file = path.join(folder, 'ledger.db')
  copyFileSync(source, file)
  copies.push(folder)
  if (copies.includes(path.dirname(source))) copies.splice(copies.indexOf(path.dirname(source)), 1)
  if (copies.length > COPIES_LEFT) rmSync(copies.shift()!, { recursive: true, force: true })
  process.env.DATABASE_URL = `file:${file}`
  return file
}

export function newTestingFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'disclosure-ledger-'))
}
