import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { importArchive } from '@/server/archive/import-archive'
import { closeConnection } from '../../client'
import { migrateDatabase } from '../../migrate'
import { ARCHIVE_FILE, LEDGER_FILE, ledgerOutputs, OUTPUTS_FILE } from './outputs'

type Outputs = Awaited<ReturnType<typeof ledgerOutputs>>
/** What the version that made the ledger said of it. */
const then: Outputs = JSON.parse(readFileSync(OUTPUTS_FILE, 'utf8'))

const newFolder = () => mkdtempSync(path.join(path.dirname(process.env.LEDGER_TEST_BASE!), 'old-'))

function oldLedger(): string {
  const file = path.join(newFolder(), 'ledger.db')
  writeFileSync(file, gunzipSync(readFileSync(LEDGER_FILE)))
  return file
}

test('a ledger of an earlier version says the same once it is migrated', async () => {
  const file = oldLedger()
  migrateDatabase(file)
  expect(await ledgerOutputs(file)).toEqual(then)
})

test('so does the archive that the earlier version exported', async () => {
  closeConnection()
  const file = path.join(newFolder(), 'ledger.db')
  process.env.DATABASE_URL = `file:${file}`
  await importArchive(ARCHIVE_FILE)
  expect(await ledgerOutputs(file)).toEqual(then)
})
