import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { PROJECT_ROOT } from '@/bin/project'
import { migrateDatabase } from '@/db/migrate'
import { keepPreparedDatabasesIn, preparedDatabase, TODAY } from './databases'

export default async function prepareDatabases(): Promise<() => void> {
  const directory = mkdtempSync(path.join(tmpdir(), 'ledger-e2e-'))
  keepPreparedDatabasesIn(directory)
  process.env.LEDGER_ROOT = PROJECT_ROOT
  migrateDatabase(preparedDatabase('empty'))
  await Promise.all([fillDemo('demo'), fillDemo('county', 'county')])
  return () => rmSync(directory, { recursive: true, force: true })
}

async function fillDemo(name: 'demo' | 'county', ...words: string[]): Promise<void> {
  const file = preparedDatabase(name)
  const filling = spawn(process.execPath, ['bin/ledger.mjs', 'demo', ...words], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, DATABASE_URL: `file:${file}`, LEDGER_TODAY: TODAY },
  })
  const [status, ...said] = await Promise.all([
    once(filling, 'close').then(([code]) => code as number | null),
    text(filling.stdout),
    text(filling.stderr),
  ])
  if (status !== 0) throw new Error(`The demo ledger could not be made:\n${said.join('')}`)
}
