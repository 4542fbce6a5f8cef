import { rmSync } from 'node:fs'
import path from 'node:path'
import { migrateDatabase } from '../migrate'
import { newTestingFolder } from './copied-database'

/** Migrates one database for the whole run; each test works on a copy of it. */
export default function setup() {
  // Each project of the run sets up what it shares with the others.
  if (process.env.LEDGER_TEST_BASE !== undefined) return () => {}
  const folder = newTestingFolder()
  process.env.LEDGER_TEST_BASE = path.join(folder, 'base.db')
  migrateDatabase(process.env.LEDGER_TEST_BASE)
  return () => rmSync(folder, { recursive: true, force: true })
}
