import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { bundled } from '@/bin/testing/bundled'
import { attachmentsFolder, contentPath } from '@/db/attachment-files'
import { inspectDatabase } from '@/db/backup/inspection'
import { closeConnection, connection } from '@/db/client'
import { appliedMigrations } from '@/db/migrate'
import { backupHistory } from '@/db/queries/backups'
import { attachments } from '@/db/schema/attachments'
import { auditEntries } from '@/db/schema/ledger'
import { attachText } from '@/db/testing/attach'
import { accepted, foundTestLedger, logRequest, WANG_FANG, ZHAO_JUN } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { everyTable } from '@/db/testing/every-table'
import { rewriteTrail, tamper } from '@/db/testing/tamper'
import { commitIfOk } from '@/db/transaction'
import { anchorsIn, anchorText } from '@/lib/backup/anchor'
import { FAULT_CODES, faultLine, faultOfLine } from '@/lib/backup/fault'
import { MANIFEST } from '@/lib/backup/manifest'
import { problemWords } from '@/lib/backup/problem'
import { failureLine } from '@/lib/jobs/failure-line'
import { propertyRuns } from '@/lib/property-runs.fixture'
import { makeBackup } from './make-backup'
import { restoreBackup } from './restore-backup'
import { keepBackup, rotateBackups } from './rotate'
import { writeSealedZip } from './sealed-zip'
import { verifyFile } from './verify-file'

vi.mock('@/db/backup/inspection', async (original) => {
  const real = await original<typeof import('@/db/backup/inspection')>()
  return { ...real, inspectDatabase: vi.fn(real.inspectDatabase) }
})

let ledger = ''
const siblingPath = (name: string) => path.join(path.dirname(ledger), name)
const log = () => commitIfOk(WANG_FANG, (tx) => ({ ok: true, value: logRequest(tx, '2023-09-15', 'natural_person') }))
const codes = async (file: string) => (await verifyFile(file)).faults.map(({ code }) => code)

beforeEach(() => {
  ledger = openCopiedDatabase()
  foundTestLedger()
  accepted(log())
})

/** Another process that registers requests until the file exists. */
function writeElsewhere(stop: string) {
  const { file, env } = bundled('db/testing/register-many.ts')
  return promisify(execFile)(process.execPath, [file, stop], { env })
}

describe('a backup', () => {
  test('made while two other processes write is one moment of the ledger: sound, and restored equal', async () => {
    attachText(1, '申请书')
    const stop = siblingPath('stop')
    const load = [writeElsewhere(stop), writeElsewhere(stop)]
    const entries = () => connection().$client.prepare('SELECT count(*) FROM audit_entries').pluck().get() as number
    const before = entries()
    // Waits until the other process has begun to write.
    while (entries() === before) await new Promise((resolve) => setTimeout(resolve, 20))
    await makeBackup(siblingPath('one.zip'))
    const duringLoad = entries()
    // They write on for as long as the backup takes, on a machine of any speed.
    while (entries() === duringLoad) await new Promise((resolve) => setTimeout(resolve, 20))
    writeFileSync(stop, '')
    const drawnNumbers = (await Promise.all(load)).flatMap(({ stdout }) => JSON.parse(stdout) as string[])

    expect(await codes(siblingPath('one.zip'))).toEqual([])
    closeConnection()
    await restoreBackup(ZHAO_JUN, siblingPath('one.zip'), { force: true })
    const numbers = connection().$client.prepare('SELECT number FROM disclosure_requests').pluck().all() as string[]
    // Requests are numbered in the order of writing, so the backup must contain an unbroken first part of them.
    // As numbers: the thousandth comes after the hundredth.
    const inOrder = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true })
    const all = ['2023-001', ...drawnNumbers].sort(inOrder)
    expect(numbers.sort(inOrder)).toEqual(all.slice(0, numbers.length))
    expect(numbers.length).toBeGreaterThan(1)
    expect(numbers.length).toBeLessThan(all.length)
    expect(await codes(ledger)).toEqual([])
  })

  test('restored, has every row of every table and every attachment; the audit trail says that it was restored', async () => {
    const sha256 = attachText(1, '申请书')
    await makeBackup(siblingPath('one.zip'))
    connection().$client.pragma('wal_checkpoint(TRUNCATE)')
    const before = everyTable(ledger)
    accepted(log())
    closeConnection()
    rmSync(attachmentsFolder(), { recursive: true })

    const aside = await restoreBackup(ZHAO_JUN, siblingPath('one.zip'), { force: true })
    closeConnection()
    const { audit_entries: trail, sqlite_sequence: _, ...restored } = everyTable(ledger)
    const { audit_entries: trailBefore, sqlite_sequence: __, ...records } = before
    expect(restored).toEqual(records)
    expect(trail!.filter((entry) => trailBefore!.includes(entry))).toHaveLength(trailBefore!.length)
    expect(trail!.filter((entry) => !trailBefore!.includes(entry)).join()).toMatch(/backup\.restore/)
    expect(readFileSync(contentPath(sha256), 'utf8')).toBe('申请书')
    expect(statSync(siblingPath('one.zip')).mode & 0o077).toBe(0)
    expect(everyTable(aside.database!).disclosure_requests).toHaveLength(2)
  })

  test('is not restored over a ledger unless that is asked for, nor while somebody has it open', async () => {
    await makeBackup(siblingPath('one.zip'))
    accepted(log())
    await expect(restoreBackup(ZHAO_JUN, siblingPath('one.zip'))).rejects.toThrow('--force')
    await expect(restoreBackup(ZHAO_JUN, siblingPath('one.zip'), { force: true })).rejects.toThrow('in use')
    expect(connection().$client.prepare('SELECT count(*) FROM disclosure_requests').pluck().get()).toBe(2)
    expect(readdirSync(path.dirname(ledger)).filter((name) => /restor/.test(name))).toEqual([])
  })

  test('of an attachment whose content is gone is not made, and says so; the failure is noted', async () => {
    rmSync(contentPath(attachText(1, '申请书')))
    await expect(keepBackup(ZHAO_JUN, 'command', siblingPath('one.zip'))).rejects.toThrow('ENOENT')
    expect(readdirSync(path.dirname(ledger)).filter((name) => /zip|copying/.test(name))).toEqual([])
    expect(backupHistory(ZHAO_JUN)).toMatchObject({ lastSuccess: undefined, lastFailure: { way: 'command', bytes: 0 } })
    const say = (key: string) => key
    expect(problemWords(backupHistory(ZHAO_JUN).lastFailure!.problem, say)).toBe('job.failure.unexpected')
  })

  test('deletes afterwards the contents that no record has any more, and no others', async () => {
    const [kept, dropped] = [attachText(1, '申请书'), attachText(1, '误传')]
    connection().$client.prepare('DELETE FROM attachments WHERE sha256 = ?').run(dropped)
    await keepBackup(ZHAO_JUN, 'command', siblingPath('one.zip'))
    expect([kept, dropped].map((sha256) => existsSync(contentPath(sha256)))).toEqual([true, false])
  })

  test('in a rotation lets the older ones go once it is sound itself', async () => {
    const folder = siblingPath('kept')
    const rotation = { daily: 1, weekly: 0, monthly: 0 }
    const first = await rotateBackups(ZHAO_JUN, folder, rotation)
    renameSync(first.file, path.join(folder, 'ledger-2023-05-10T02-15-00.zip'))
    writeFileSync(path.join(folder, 'readme.txt'), '')
    const second = await rotateBackups(ZHAO_JUN, folder, rotation)
    expect(second.deleted).toEqual(['ledger-2023-05-10T02-15-00.zip'])
    expect(readdirSync(folder).sort()).toEqual([path.basename(second.file), 'readme.txt'])
    expect(backupHistory(ZHAO_JUN).lastSuccess).toMatchObject({ file: second.file, problem: '', bytes: second.bytes })
  })
})

test('what is kept of a run that failed is told in words of the catalogue, never in those of the machine', () => {
  const lines = [faultLine({ code: 'attachmentMissing', place: '申请书.pdf' }), failureLine('diskFull'), 'ENOENT: /srv']
  expect(problemWords(lines.join('\n'), (key) => key)).toBe(
    'backup.fault.attachmentMissing：申请书.pdf；job.failure.diskFull；job.failure.unexpected',
  )
  expect(FAULT_CODES.map((code) => faultOfLine(faultLine({ code, place: '' }))?.code)).toEqual([...FAULT_CODES])
})

describe('what cannot be looked through is no fault of the file', () => {
  test('a database that cannot be opened for lack of room or rights', async () => {
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
    vi.mocked(inspectDatabase).mockRejectedValueOnce(full)
    await expect(verifyFile(ledger)).rejects.toBe(full)
    vi.mocked(inspectDatabase).mockRejectedValueOnce(Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' }))
    expect(await codes(ledger)).toEqual(['notOurs'])
  })
})

describe('a changed byte', () => {
  test('is found wherever it is', async () => {
    attachText(1, '申请书')
    await makeBackup(siblingPath('one.zip'))
    const whole = readFileSync(siblingPath('one.zip'))
    const at = fc.oneof(
      fc.nat({ max: whole.length - 1 }),
      fc.nat({ max: 200 }),
      fc.nat({ max: 200 }).map((back) => whole.length - 1 - back),
    )
    await fc.assert(
      fc.asyncProperty(at, fc.integer({ min: 1, max: 255 }), async (position, change) => {
        const changed = Buffer.from(whole)
        changed[position]! ^= change
        writeFileSync(siblingPath('changed.zip'), changed)
        expect((await verifyFile(siblingPath('changed.zip'))).faults).not.toEqual([])
      }),
      { numRuns: propertyRuns(150) },
    )
  })

  test('and a file cut short, or a file that is something else, are told from a sound one', async () => {
    await makeBackup(siblingPath('one.zip'))
    const whole = readFileSync(siblingPath('one.zip'))
    for (const length of [0, 1, 70, 71, 72, whole.length - 1]) {
      writeFileSync(siblingPath('cut.zip'), whole.subarray(0, length))
      expect([length, await codes(siblingPath('cut.zip'))]).not.toEqual([length, []])
    }
    await writeSealedZip(siblingPath('other.zip'), [], { name: MANIFEST, text: () => '{"format":"holiday photos"}' })
    expect(await codes(siblingPath('other.zip'))).toEqual(['notOurs'])
  })

  test('in a part names the part, though the seal was made anew', async () => {
    attachText(1, '申请书')
    await makeBackup(siblingPath('one.zip'))
    const { manifest } = await verifyFile(siblingPath('one.zip'))
    const { Readable } = await import('node:stream')
    const forged = manifest!.files.map(({ name }) => ({ name, open: () => Readable.from([Buffer.from('forged')]) }))
    const text = () => JSON.stringify(manifest)
    await writeSealedZip(siblingPath('forged.zip'), [...forged, { ...forged[0]!, name: 'extra' }], {
      name: MANIFEST,
      text,
    })
    expect(await codes(siblingPath('forged.zip'))).toEqual(['entryDamaged', 'entryDamaged', 'entryUnknown'])
    await writeSealedZip(siblingPath('less.zip'), [], { name: MANIFEST, text })
    expect(await codes(siblingPath('less.zip'))).toEqual(['entryMissing', 'entryMissing'])
  })
})

describe('the ledger in use', () => {
  beforeEach(() => {
    for (let count = 0; count < 4; count += 1) accepted(log())
  })

  test.each([
    ['a changed audit entry', "UPDATE audit_entries SET staff_name = '某人' WHERE id = 3", ['auditChanged']],
    ['a removed one', 'DELETE FROM audit_entries WHERE id = 3', ['auditOrder']],
    ['the first removed', 'DELETE FROM audit_entries WHERE id = 1', ['auditOrder']],
    [
      'the last removed',
      'DELETE FROM audit_entries WHERE id = (SELECT max(id) FROM audit_entries)',
      ['auditTruncated'],
    ],
    [
      'one inserted at the end',
      `INSERT INTO audit_entries SELECT max(id) + 1, at, staff_id, staff_name, act, subject, reason, before, after, previous_hash, hash FROM audit_entries`,
      ['auditOrder'],
    ],
    ['a row without its parent', "INSERT INTO saved_views VALUES (9, 99, 'x', '/')", ['parentMissing']],
    [
      'a newer schema',
      "INSERT INTO __drizzle_migrations (hash, created_at) SELECT 'x', 1 FROM disclosure_requests",
      ['newerVersion'],
    ],
  ])('shows %s', async (_, sql, expected) => {
    tamper(sql)
    expect(await codes(ledger)).toEqual(expected)
  })

  test('shows an attachment without its content, and one with another', async () => {
    const [first, second] = [attachText(1, '申请书'), attachText(1, '答复书')]
    rmSync(contentPath(first))
    writeFileSync(contentPath(second), '另一份')
    expect((await codes(ledger)).sort()).toEqual(['attachmentDamaged', 'attachmentMissing'])
  })

  test('shows that nothing guards the audit trail any more', async () => {
    connection().$client.exec('DROP TRIGGER audit_entries_no_update')
    expect(await codes(ledger)).toEqual(['auditUnguarded'])
  })

  test('shows that a guard of the audit trail has lost its body', async () => {
    connection().$client.exec(`DROP TRIGGER audit_entries_no_replace;
      CREATE TRIGGER audit_entries_no_replace BEFORE INSERT ON audit_entries BEGIN SELECT 1; END`)
    expect((await verifyFile(ledger)).faults).toEqual([{ code: 'auditUnguarded', place: 'audit_entries_no_replace' }])
  })

  const NOTED = 4
  const entry = (columns: string) => `INSERT INTO audit_entries SELECT ${columns} FROM audit_entries`
  test.each([
    ['changed', "UPDATE audit_entries SET staff_name = '某人' WHERE id = 3", 'auditUnlikeAnchor', '4'],
    ['removed', 'DELETE FROM audit_entries WHERE id = 2', 'auditUnlikeAnchor', '4'],
    [
      'replaced',
      "REPLACE INTO audit_entries SELECT id, at, staff_id, '某人', act, subject, reason, before, after, previous_hash, hash FROM audit_entries WHERE id = 4",
      'auditUnlikeAnchor',
      '4',
    ],
    [
      'inserted',
      `UPDATE audit_entries SET id = -id WHERE id >= 3; ${entry('3, at, staff_id, staff_name, act, subject, reason, before, after, previous_hash, hash')} WHERE id = 2; UPDATE audit_entries SET id = 1 - id WHERE id < 0`,
      'auditUnlikeAnchor',
      '4',
    ],
    ['cut off at the end', 'DELETE FROM audit_entries WHERE id > 3', 'auditShorterThanAnchor', '3 < 4'],
  ])('an entry that was %s, with the whole chain hashed anew, is found by an anchor', async (_, sql, code, place) => {
    const noted = connection().select().from(auditEntries).where(eq(auditEntries.id, NOTED)).get()!
    const anchors = anchorsIn(`2026-11-28 ledger: {"event":"anchor","audit":"${anchorText(noted)}"}`)
    expect(anchors).toEqual([{ id: NOTED, hash: noted.hash }])
    expect((await verifyFile(ledger, anchors)).faults).toEqual([])
    rewriteTrail(sql)
    // Nothing in the file itself tells.
    expect((await verifyFile(ledger)).faults).toEqual([])
    expect((await verifyFile(ledger, anchors)).faults).toEqual([{ code, place }])
  })

  test('is held to the head of its chain that a backup names', async () => {
    await makeBackup(siblingPath('one.zip'))
    const { manifest } = await verifyFile(siblingPath('one.zip'))
    const anchors = [{ id: manifest!.audit.entries, hash: manifest!.audit.head }]
    accepted(log())
    expect((await verifyFile(ledger, anchors)).faults).toEqual([])
    rewriteTrail("UPDATE audit_entries SET reason = '另一个' WHERE id = 1")
    expect((await verifyFile(ledger, anchors)).faults.map(({ code }) => code)).toEqual(['auditUnlikeAnchor'])
    expect((await verifyFile(siblingPath('one.zip'), anchors)).faults).toEqual([])
  })

  test.runIf(existsSync('/proc/locks'))('is locked after a check as it was before', async () => {
    const locks = () => {
      const place = `:${statSync(ledger).ino} `
      const all = readFileSync('/proc/locks', 'utf8').split('\n')
      return all.filter((line) => line.includes(place) && line.includes(` ${process.pid} `)).length
    }
    connection()
    const before = locks()
    expect(before).toBeGreaterThan(0)
    await verifyFile(ledger)
    await makeBackup(siblingPath('one.zip'))
    expect(locks()).toBe(before)
  })

  test('is sound otherwise, also while it is open', async () => {
    const { faults, auditEntries } = await verifyFile(ledger)
    expect(faults).toEqual([])
    expect(auditEntries).toBe(connection().$client.prepare('SELECT count(*) FROM audit_entries').pluck().get())
    expect(appliedMigrations(connection().$client)).toBeGreaterThan(0)
    expect(connection().select().from(attachments).all()).toEqual([])
  })
})
