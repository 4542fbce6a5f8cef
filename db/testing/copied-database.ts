import { copyFileSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { closeConnection } from '../client'

/** The migrated, empty database that every test copies; made once for a run. */
function baseFile(): string {
  const file = process.env.LEDGER_TEST_BASE
  if (!file) throw new Error('LEDGER_TEST_BASE is not set: run the tests through vitest')
  return file
}

/** Points the process at a fresh copy of the migrated database (or of `source`); returns its path. */
export function openCopiedDatabase(source = baseFile()): string {
  closeConnection()
  const folder = mkdtempSync(path.join(path.dirname(baseFile()), 'copy-'))
  const file = path.join(folder, 'ledger.db')
  copyFileSync(source, file)
  process.env.DATABASE_URL = `file:${file}`
  return file
}

export function newTestingFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'disclosure-ledger-'))
}
