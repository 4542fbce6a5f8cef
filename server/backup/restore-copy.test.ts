import { existsSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { contentPath } from '@/db/attachment-files'
import { closeConnection, connection, openReadOnly } from '@/db/client'
import { attachText } from '@/db/testing/attach'
import { accepted, foundTestLedger, logRequest, WANG_FANG, ZHAO_JUN } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { commitIfOk } from '@/db/transaction'
import { restoreBackup } from './restore-backup'
import { verifyFile } from './verify-file'

let ledger: string
const log = () =>
  accepted(commitIfOk(WANG_FANG, (tx) => ({ ok: true, value: logRequest(tx, '2023-09-15', 'natural_person') })))
const copyTo = (file: string) => connection().$client.prepare('VACUUM INTO ?').run(file)
const requestsIn = (file: string) => {
  const { $client } = openReadOnly(file)
  try {
    return $client.prepare('SELECT count(*) FROM disclosure_requests').pluck().get()
  } finally {
    $client.close()
  }
}

beforeEach(() => {
  ledger = openCopiedDatabase()
  foundTestLedger()
  log()
})

test('the copy that an upgrade left is put back, and the ledger that stood there is kept: each has its attachments', async () => {
  const before = attachText(1, '升级前的附件')
  const copy = `${ledger}.before-31-1795942800000`
  copyTo(copy)
  log()
  const after = attachText(1, '升级后的附件')
  closeConnection()
  const aside = await restoreBackup(ZHAO_JUN, copy, { force: true })

  expect([requestsIn(ledger), requestsIn(aside.database!)]).toEqual([1, 2])
  expect((await verifyFile(ledger)).faults).toEqual([])
  expect([before, after].map((sha256) => existsSync(contentPath(sha256)))).toEqual([true, false])
  expect([before, after].map((sha256) => existsSync(contentPath(sha256, aside.attachments)))).toEqual([true, true])
  const last = connection().$client.prepare('SELECT * FROM audit_entries ORDER BY id DESC').get()
  expect(JSON.stringify(last)).toContain('before-31-1795942800000')
  expect(existsSync(copy)).toBe(true)
})

test('a copy without its attachments is not put back, nor is it over a ledger unless that is asked for', async () => {
  const copy = `${ledger}.before-31-1795942800000`
  copyTo(copy)
  closeConnection()
  await expect(restoreBackup(ZHAO_JUN, copy)).rejects.toThrow('--force')
  const elsewhere = path.join(path.dirname(ledger), 'elsewhere.db.before-31-1795942800000')
  const sha256 = attachText(1, '附件')
  copyTo(elsewhere)
  closeConnection()
  expect(existsSync(contentPath(sha256))).toBe(true)
  await expect(restoreBackup(ZHAO_JUN, elsewhere, { force: true })).rejects.toThrow('is not restored')
})

test('a database that is no copy of an upgrade is none to restore', async () => {
  const other = path.join(path.dirname(ledger), 'other.db')
  copyTo(other)
  closeConnection()
  await expect(restoreBackup(ZHAO_JUN, other, { force: true })).rejects.toThrow('is a database, not a backup')
})
