import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PROJECT_ROOT } from '@/bin/project'
import { migrateDatabase } from '@/db/migrate'
import { keepPreparedDatabasesIn, preparedDatabase, TODAY } from './databases'

export default function prepareDatabases(): () => void {
  const directory = mkdtempSync(path.join(tmpdir(), 'ledger-e2e-'))
  keepPreparedDatabasesIn(directory)
  process.env.LEDGER_ROOT = PROJECT_ROOT
  migrateDatabase(preparedDatabase('empty'))
  fillDemo('demo')
  fillDemo('county', 'county')
  return () => rmSync(directory, { recursive: true, force: true })
}

function fillDemo(name: 'demo' | 'county', ...words: string[]): void {
  const file = preparedDatabase(name)
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/ledger.mjs', 'demo', ...words], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: `file:${file}`, LEDGER_TODAY: TODAY },
  })
  if (status !== 0) throw new Error(`The demo ledger could not be made:\n${stdout}${stderr}`)
}
