import { beforeEach, describe, expect, test } from 'vitest'
import { recordAct } from './audit'
import { connection } from './client'
import { accepted, foundTestLedger, logRequest, WANG_FANG } from './testing/cast'
import { openCopiedDatabase } from './testing/copied-database'
import { everyTable } from './testing/every-table'
import { commitIfOk } from './transaction'

let file = ''

beforeEach(() => {
  file = openCopiedDatabase()
  foundTestLedger()
  const log = () => commitIfOk(WANG_FANG, (tx) => ({ ok: true, value: logRequest(tx, '2023-09-15', 'natural_person') }))
  for (let count = 0; count < 3; count += 1) accepted(log())
  connection().$client.exec(`
    INSERT INTO report_steps (year, revision, step, content_hash, staff_name, taken_on, at, note)
      VALUES (2023, 1, 'checked', 'h', '王芳', '2024-01-10', 'at', ''), (2023, 1, 'signed', 'h', '赵军', '2024-01-11', 'at', '');
    INSERT INTO report_revisions VALUES (2023, 1, '{}', 'h', '赵军', '2024-01-11', '赵军', '2024-01-12', '', '', 'at', 's')`)
})

const ENTRY = "at, staff_id, '某人', act, subject, reason, before, after, previous_hash, hash FROM audit_entries"
const STEP = "year, revision, step, content_hash, '某人', taken_on, at, note FROM report_steps"
const REVISION =
  "content, content_hash, '某人', signed_on, published_by, published_on, address, reason, at, sha256 FROM report_revisions"
const REQUESTS = 'disclosure_requests'
const [COLUMNS] = [
  'year, revision, content, content_hash, signed_by, signed_on, published_by, published_on, address, reason, at, sha256',
]

/** Statements of somebody who has the file open in any program, and leaves its triggers alone. */
const ATTACKS = {
  'the last audit entry replaced': `REPLACE INTO audit_entries SELECT id, ${ENTRY} ORDER BY id DESC LIMIT 1`,
  'an earlier audit entry replaced': `REPLACE INTO audit_entries SELECT id, ${ENTRY} WHERE id = 1`,
  'an entry put before the first': `INSERT INTO audit_entries SELECT 0, ${ENTRY} WHERE id = 1`,
  'an entry with a negative number': `INSERT INTO audit_entries SELECT -1, ${ENTRY} WHERE id = 1`,
  'the last step replaced': `REPLACE INTO report_steps SELECT id, ${STEP} WHERE id = 2`,
  'an earlier step replaced': `REPLACE INTO report_steps SELECT id, ${STEP} WHERE id = 1`,
  'a step with a negative number': `INSERT INTO report_steps SELECT -1, ${STEP} WHERE id = 1`,
  'a published revision replaced': `REPLACE INTO report_revisions SELECT year, revision, ${REVISION}`,
  'a published revision replaced by the number of its row': `REPLACE INTO report_revisions (rowid, ${COLUMNS}) SELECT rowid, 2031, revision, ${REVISION}`,
  'a request replaced': `REPLACE INTO ${REQUESTS} SELECT * FROM ${REQUESTS} WHERE id = 1`,
  'a number taken over by another request': `UPDATE OR REPLACE ${REQUESTS} SET number = '2023-001' WHERE number = '2023-002'`,
  'a request moved onto another one': `UPDATE OR REPLACE ${REQUESTS} SET id = 1 WHERE id = 2`,
}

describe('what is only ever added to', () => {
  test.each(Object.entries(ATTACKS))('%s is refused by the file itself', (_, attack) => {
    connection().$client.pragma('foreign_keys = OFF')
    closeConnectionLog()
    const before = everyTable(file)
    expect(() => connection().$client.exec(attack)).toThrow(/append-only|frozen|never given up/)
    expect(everyTable(file)).toEqual(before)
  })

  test('goes on growing at its end', () => {
    commitIfOk(WANG_FANG, (tx) => {
      recordAct(tx, { act: 'test', subject: 'next' })
      return { ok: true, value: undefined }
    })
    const { $client } = connection()
    $client.exec(
      `INSERT INTO report_steps (year, revision, step, content_hash, staff_name, taken_on, at, note) SELECT ${STEP} LIMIT 1`,
    )
    $client.exec(
      `INSERT INTO report_revisions (${COLUMNS}) SELECT year, 2, content, content_hash, signed_by, signed_on, published_by, published_on, address, '更正', at, sha256 FROM report_revisions`,
    )
    $client.exec(`INSERT INTO report_revisions (${COLUMNS}) SELECT 2022, 1, ${REVISION} WHERE revision = 1`)
    closeConnectionLog()
    expect(['report_steps', 'report_revisions'].map((table) => everyTable(file)[table]!.length)).toEqual([3, 3])
  })
})

const closeConnectionLog = () => connection().$client.pragma('wal_checkpoint(TRUNCATE)')
