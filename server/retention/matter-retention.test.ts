import { existsSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { contentPath } from '@/db/attachment-files'
import { connection } from '@/db/client'
import { databaseFile } from '@/db/database-file'
import { matterFile } from '@/db/queries/matters'
import { retentionHistory, retentionStanding } from '@/db/queries/retention'
import { accepted, foundTestLedger, ZHAO_JUN } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { letterOffice } from '@/db/testing/letter-office'
import { commitIfOk } from '@/db/transaction'
import { recordExport } from '@/db/writes/exports'
import { draftMatterLetter } from '@/db/writes/letters'
import { removeMatter, writeMatter } from '@/db/writes/matters'
import { keepRetentionPeriod } from '@/db/writes/retention'
import type { PlainDate } from '@/lib/dates'
import { EMPTY_CONTENT } from '@/lib/letters/empty-content'
import { type MatterRegister, matterChangeInput, matterInput, newMatter } from '@/lib/matters/matter'
import { verifyFile } from '../backup/verify-file'
import { anonymiseDue } from './anonymise-due'

const on = (day: string) => vi.setSystemTime(`${day}T09:00:00+08:00`)
const record = (register: MatterRegister, change: object) => {
  const input = matterInput.parse({ ...newMatter(register), ...change })
  return accepted(commitIfOk(ZHAO_JUN, (tx) => writeMatter(tx, input, '2024-06-03'))).id
}
const remove = (register: MatterRegister, id: number) =>
  accepted(commitIfOk(ZHAO_JUN, (tx) => removeMatter(tx, { register, id, version: 1, reason: '误登p3p' })))
const isKept = (token: string) => {
  connection().$client.pragma('wal_checkpoint(TRUNCATE)')
  return readFileSync(databaseFile()).includes(token)
}
const faults = async () => (await verifyFile(databaseFile())).faults

const CORRECTION = (token: string) => ({
  receivedOn: '2024-05-06',
  ...{ applicantName: `陈静${token}`, contact: token, record: token, requested: token, evidence: token, note: token },
})
const WITHDRAWN = { decision: 'withdrawn', decidedOn: '2024-05-20' }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  on('2024-06-03')
  openCopiedDatabase()
  foundTestLedger()
  accepted(commitIfOk(ZHAO_JUN, (tx) => keepRetentionPeriod(tx, { years: 1, version: 1 })))
})
afterEach(() => vi.useRealTimers())

test('a correction loses its texts a period after the applicant was told, in every earlier version and in the trail', async () => {
  const id = record('rectifications', { ...CORRECTION('p1p'), requestNumber: '' })
  const open = record('rectifications', CORRECTION('p2p'))
  const file = { ...matterFile(ZHAO_JUN, 'rectifications', id)!, ...WITHDRAWN, answerNumber: '测教更〔2024〕1号' }
  accepted(commitIfOk(ZHAO_JUN, (tx) => writeMatter(tx, matterChangeInput.parse(file), '2024-06-03')))
  accepted(
    commitIfOk(ZHAO_JUN, (tx) => {
      recordExport(tx, { list: 'matters-rectifications', format: 'csv', filters: { q: 'p1p' } })
      return { ok: true, value: undefined }
    }),
  )
  const on = (today: PlainDate) => anonymiseDue(ZHAO_JUN, today)
  expect([(await on('2025-05-20')).matters, isKept('p1p')]).toEqual([0, true])
  expect(retentionStanding(ZHAO_JUN, 1, '2025-05-21').matters).toBe(1)
  expect([(await on('2025-05-21')).matters, isKept('p1p'), isKept('p2p')]).toEqual([1, false, true])
  expect(matterFile(ZHAO_JUN, 'rectifications', id)).toMatchObject({
    applicantName: '〔已匿名〕',
    record: '〔已匿名〕',
    reason: '',
    decision: 'withdrawn',
    answerNumber: '测教更〔2024〕1号',
  })
  expect(matterFile(ZHAO_JUN, 'rectifications', open)).toMatchObject({ applicantName: '陈静p2p' })
  expect(retentionHistory(ZHAO_JUN, 9)).toMatchObject([{ cases: 0, matters: 1 }])
  expect([await faults(), (await on('2025-05-21')).matters]).toEqual([[], 0])
})

test('its letter goes with it: text, submissions, remarks and file, while its hash stays comparable', async () => {
  const id = record('rectifications', {
    ...CORRECTION('p6p'),
    ...WITHDRAWN,
    decision: 'corrected',
    correctedOn: '2024-05-17',
  })
  const office = letterOffice('2024-06-03')
  const content = { ...EMPTY_CONTENT, entries: { 'letter.enclosures': 'p6p' } } as const
  const letter = office.finished(
    accepted(
      office.by('drafter', (tx) => draftMatterLetter(tx, { register: 'rectifications', id, content }, '2024-06-03')),
    ).id,
  )
  const { pdfSha256 } = office.courseOf(letter).signature!
  expect([isKept('p6p'), existsSync(contentPath(pdfSha256)), await faults()]).toEqual([true, true, []])
  expect((await anonymiseDue(ZHAO_JUN, '2025-06-04')).matters).toBe(1)
  expect([isKept('p6p'), existsSync(contentPath(pdfSha256)), await faults()]).toEqual([false, false, []])
  expect(office.courseOf(letter)).toMatchObject({
    letter: { content: '〔已匿名〕' },
    signature: { document: '〔已匿名〕', number: '测教公开更〔2024〕1号' },
    submissions: [{ document: '〔已匿名〕' }],
  })
})

test('a removed one goes a period after its removal; the record that has its id since keeps its own', async () => {
  const removed = record('rectifications', CORRECTION('p3p'))
  remove('rectifications', removed)
  expect(record('rectifications', CORRECTION('p4p'))).toBe(removed)
  expect([(await anonymiseDue(ZHAO_JUN, '2025-06-03')).matters, isKept('p3p')]).toEqual([0, true])
  expect([(await anonymiseDue(ZHAO_JUN, '2025-06-04')).matters, isKept('p3p')]).toEqual([1, false])
  const said = connection()
    .$client.prepare("SELECT after FROM audit_entries WHERE act = 'rectification.record'")
    .pluck()
  const [first, second] = said.all() as string[]
  expect([first!.includes('陈静'), second!.includes('陈静p4p'), await faults()]).toEqual([false, true, []])
})

test('a suggestion to publish waits for its publication', async () => {
  const decided = { decision: 'publish', decidedOn: '2024-05-20', decidedBy: '局长办公会', reason: 'p5p' }
  const suggestion = { raisedOn: '2024-05-06', matter: 'p5p', suggestedBy: '李伟p5p' }
  const waiting = record('suggestions', { ...suggestion, ...decided })
  expect([(await anonymiseDue(ZHAO_JUN, '2026-01-01')).matters, isKept('p5p')]).toEqual([0, true])
  remove('suggestions', waiting)
  record('suggestions', { ...suggestion, ...decided, decision: 'not_publish' })
  expect([(await anonymiseDue(ZHAO_JUN, '2025-06-04')).matters, isKept('p5p')]).toEqual([2, false])
})
