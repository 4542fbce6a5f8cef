import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { bundled } from '@/bin/testing/bundled'
import { attachmentsFolder } from '@/db/attachment-files'
import { connection } from '@/db/client'
import { accepted, foundTestLedger, ZHAO_JUN } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { commitIfOk } from '@/db/transaction'
import { makeWorkFolder, unfinishedName } from '@/db/work-files'
import { keepCheck } from '@/db/writes/checks'
import { keepRetentionPeriod } from '@/db/writes/retention'
import { makeBackup } from './backup/make-backup'
import { keepBackup } from './backup/rotate'
import { heldCopies } from './held-copies'
import { anonymiseDue } from './retention/anonymise-due'
import { sweepCopies } from './sweeping'

const TWO_DAYS_AGO = Date.now() / 1000 - 2 * 24 * 60 * 60
const WORK_FILES = bundled('db/work-files.ts').file
let folder = ''

beforeEach(() => {
  folder = path.dirname(openCopiedDatabase())
  // In the common folder for temporary files, which is swept too, other tests leave things of their own.
  vi.stubEnv('TMPDIR', folder)
  // The folder is that of other tests too, in whatever order they ran.
  for (const name of leftovers()) rmSync(path.join(folder, name), { recursive: true })
  foundTestLedger()
})

afterEach(() => {
  vi.unstubAllEnvs()
})

/** What a process leaves in the folder that is killed while it works on a copy of the ledger. */
function leaveByKill(): void {
  const program = `
    const { makeWorkFolder, unfinishedName } = require(${JSON.stringify(WORK_FILES)})
    const { writeFileSync } = require('node:fs')
    writeFileSync(makeWorkFolder(${JSON.stringify(folder)}, '.copying-') + '/ledger.db', 'a copy')
    writeFileSync(unfinishedName(${JSON.stringify(path.join(folder, 'a.zip'))}), 'half a file')
    process.kill(process.pid, 'SIGKILL')`
  const { signal, stderr } = spawnSync(process.execPath, ['-e', program], {
    encoding: 'utf8',
  })
  expect([signal, stderr]).toEqual(['SIGKILL', ''])
  expect(leftovers()).toHaveLength(2)
}

const leftovers = () => readdirSync(folder).filter((name) => /^\.(copying|restoring|importing)-|\.part$/.test(name))

function old(name: string): string {
  const place = path.join(folder, name)
  utimesSync(place, TWO_DAYS_AGO, TWO_DAYS_AGO)
  return place
}

test('a sweep takes what a killed backup left, and nothing that a running one is working on', () => {
  leaveByKill()
  const working = makeWorkFolder(folder, '.copying-')
  writeFileSync(unfinishedName(path.join(folder, 'b.zip')), 'half a file')
  // A clock that is set ahead makes nothing old that somebody is working on.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 400 * 24 * 60 * 60_000 })
  expect(sweepCopies()).toBe(2)
  vi.useRealTimers()
  expect(leftovers().sort()).toEqual([path.basename(working), path.basename(unfinishedName('b.zip'))].sort())
})

test('what older versions left goes after a day, and other files never', () => {
  for (const name of ['.copying-Ab12Cd', '.restoring-Ab12Cd', '.importing-Ab12Cd']) {
    mkdirSync(path.join(folder, name))
    old(name)
  }
  for (const name of [
    'ledger-2026-01-01T01-00-00.zip.part',
    'ledger-2026-01-01T01-00-00.zip',
    'film.zip.part',
    'notes.part',
  ]) {
    writeFileSync(path.join(folder, name), '')
    old(name)
  }
  mkdirSync(path.join(folder, '.copying-Zz98Yx'))
  expect(sweepCopies()).toBe(4)
  expect(
    readdirSync(folder)
      .filter((name) => /copying|\.zip|part/.test(name))
      .sort(),
  ).toEqual(['.copying-Zz98Yx', 'film.zip.part', 'ledger-2026-01-01T01-00-00.zip', 'notes.part'])
})

test('a sweep takes drafts of a day and broken uploads', () => {
  const draft = (token: string) => path.join('imports', token)
  const [lapsed, present] = ['a'.repeat(32), 'b'.repeat(32)]
  for (const token of [lapsed, present]) mkdirSync(path.join(folder, draft(token)), { recursive: true })
  old(draft(lapsed))
  const incoming = path.join(attachmentsFolder(), 'incoming')
  mkdirSync(incoming, { recursive: true })
  for (const name of ['broken', 'arriving']) writeFileSync(path.join(incoming, name), '')
  utimesSync(path.join(incoming, 'broken'), TWO_DAYS_AGO, TWO_DAYS_AGO)
  expect(sweepCopies()).toBe(2)
  expect([readdirSync(path.join(folder, 'imports')), readdirSync(incoming)]).toEqual([[present], ['arriving']])
})

test('each backup and each anonymisation sweeps', async () => {
  leaveByKill()
  await makeBackup(path.join(folder, 'elsewhere', 'c.zip'))
  expect(leftovers()).toEqual([])
  leaveByKill()
  accepted(commitIfOk(ZHAO_JUN, (tx) => keepRetentionPeriod(tx, { years: 5, version: 1 })))
  await anonymiseDue(ZHAO_JUN, '2026-06-01')
  expect(leftovers()).toEqual([])
  expect(existsSync(path.join(folder, 'elsewhere', 'c.zip'))).toBe(true)
})

test('each kept backup and each anonymisation removes the checked reports whose last day is over', async () => {
  const row = {
    file: 'a.html',
    organ: '某局',
    year: 2022,
    summary: '{}',
    content: '{}',
    keptUntil: '2020-01-01',
  } as const
  const keepLapsed = (token: string) =>
    accepted(commitIfOk(ZHAO_JUN, (tx) => keepCheck(tx, { ...row, token, sha256: 'b'.repeat(64) })))
  const left = () => connection().$client.prepare('SELECT count(*) FROM kept_checks').pluck().get()
  keepLapsed('a'.repeat(32))
  await keepBackup(ZHAO_JUN, 'command', path.join(folder, 'elsewhere', 'd.zip'))
  expect(left()).toBe(0)
  keepLapsed('c'.repeat(32))
  await anonymiseDue(ZHAO_JUN, '2026-06-01')
  expect(left()).toBe(0)
})

test('the page of retention says which copies hold personal data, and where', () => {
  const of = () => heldCopies(ZHAO_JUN).map(({ kind, count, oldest }) => [kind, count, oldest?.slice(0, 10) ?? null])
  expect(of()).toEqual([
    ['backups', 0, null],
    ['beforeUpgrade', 0, null],
    ['beforeRestore', 0, null],
    ['drafts', 0, null],
    ['checks', 0, null],
  ])
  for (const name of [
    'backups/ledger-2026-01-01T01-00-00.zip',
    'backups/notes.zip',
    'ledger.db.before-17-1700000000000',
    'ledger.db.before-restore-20260101010101',
    `imports/${'a'.repeat(32)}/draft.json`,
    `checks/${'a'.repeat(32)}/upload.json`,
  ]) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
    writeFileSync(path.join(folder, name), '')
  }
  const day = new Date(old('ledger.db.before-17-1700000000000') && TWO_DAYS_AGO * 1000).toISOString().slice(0, 10)
  const today = new Date().toISOString().slice(0, 10)
  expect(of()).toEqual([
    ['backups', 1, today],
    ['beforeUpgrade', 1, day],
    ['beforeRestore', 1, today],
    ['drafts', 1, today],
    ['checks', 1, today],
  ])
})
