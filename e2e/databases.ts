import { copyFileSync, cpSync, existsSync } from 'node:fs'
import path from 'node:path'
import { attachmentsFolder } from '@/db/attachment-files'

/** The day it is in the demo ledger of the browser tests. */
export const TODAY = '2024-06-03'

export type PreparedDatabase = 'demo' | 'county' | 'empty'

const DIRECTORY = 'LEDGER_E2E_DATABASES'

export function keepPreparedDatabasesIn(directory: string): void {
  // The environment is what reaches the workers from the global set-up.
  process.env[DIRECTORY] = directory
}

export function preparedDatabase(name: PreparedDatabase): string {
  const directory = process.env[DIRECTORY]
  if (!directory) throw new Error('The databases of the browser tests are prepared by e2e/global-setup.ts.')
  return path.join(directory, `${name}.db`)
}

export function copyDatabase(from: string, to: string): void {
  for (const suffix of ['', '-wal']) {
    if (existsSync(from + suffix)) copyFileSync(from + suffix, to + suffix)
  }
  const [files, copied] = [attachmentsFolder(from), attachmentsFolder(to)]
  if (existsSync(files)) cpSync(files, copied, { recursive: true })
}
