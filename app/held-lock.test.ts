import './as-wang-fang.fixture'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { beforeEach, expect, test } from 'vitest'
import { register } from '@/app/(staff)/requests/new/actions'
import { GET as exported } from '@/app/api/exports/[list]/route'
import { signInWithPassword } from '@/app/sign-in/actions'
import { connection } from '@/db/client'
import { accepted, foundTestLedger, WANG_FANG, ZHAO_JUN } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { commitIfOk, noteIfPossible } from '@/db/transaction'
import { addStaff } from '@/db/writes/organ'
import { touchSession } from '@/db/writes/sessions'
import { NEW_REQUEST } from '@/lib/requests/new-request'
import { hashPassword } from '@/server/gate/password'
import { longestStandstill, STILL } from './standstill.fixture'

const PASSWORD = 'ledger-2024-ledger'
let file = ''

beforeEach(async () => {
  process.env.LEDGER_TODAY = '2024-06-03'
  file = openCopiedDatabase()
  foundTestLedger()
  const passwordHash = await hashPassword(PASSWORD)
  const member = { username: 'chen', name: '陈', role: 'clerk', sectionId: null, passwordHash } as const
  accepted(commitIfOk(ZHAO_JUN, (tx) => addStaff(tx, member)))
})

/** Another program that holds the write lock. */
function heldLock(): () => void {
  const other = new Database(file)
  other.exec('BEGIN IMMEDIATE')
  return () => other.close()
}

const form = (description: string) => ({
  ...NEW_REQUEST,
  arrivedOn: '2024-05-20',
  applicant: { ...NEW_REQUEST.applicant, name: '陈静' },
  description,
})
const names = () =>
  connection().$client.prepare('SELECT description FROM disclosure_requests ORDER BY id').pluck().all()
const list = () =>
  exported(new Request('http://ledger/api/exports/requests?format=csv'), {
    params: Promise.resolve({ list: 'requests' }),
  })

test('a held write lock stands nobody still: forms wait beside the loop, and are saved once it is let go', async () => {
  const letGo = heldLock()
  const answers: unknown[] = []
  const still = await longestStandstill(async () => {
    const waiting = [
      ...Array.from({ length: 3 }, () => signInWithPassword({ username: 'chen', password: PASSWORD })),
      ...['甲', '乙'].map((description) => register(form(description))),
      list(),
    ]
    await sleep(700)
    letGo()
    answers.push(...(await Promise.all(waiting)))
  })
  expect(answers.slice(0, 5)).toMatchObject(Array.from({ length: 5 }, () => ({ ok: true })))
  expect((answers[5] as Response).status).toBe(200)
  // Files are written one at a time: one that nobody takes would keep the next from being begun.
  await (answers[5] as Response).text()
  expect(names().sort()).toEqual(['乙', '甲'])
  expect(still).toBeLessThan(STILL)
}, 60_000)

test('who waits too long is told that the database is busy, has nothing half written, and is saved when sending again', async () => {
  process.env.LEDGER_BUSY_SECONDS = '0.3'
  const letGo = heldLock()
  const still = await longestStandstill(async () => {
    const busy = { ok: false, kind: 'unwritten', fault: 'busy' }
    expect(await register(form('甲'), 'form-1')).toEqual(busy)
    expect(await signInWithPassword({ username: 'chen', password: PASSWORD })).toEqual(busy)
    expect((await list()).status).toBe(503)
  })
  letGo()
  delete process.env.LEDGER_BUSY_SECONDS
  expect(still).toBeLessThan(STILL)
  expect(names()).toEqual([])
  expect(await register(form('甲'), 'form-1')).toMatchObject({ ok: true })
}, 60_000)

test('what nobody waits for is left out at once', () => {
  const letGo = heldLock()
  const begun = performance.now()
  for (let view = 0; view < 20; view += 1) noteIfPossible(WANG_FANG, (tx) => touchSession(tx, 'unknown'))
  expect(performance.now() - begun).toBeLessThan(STILL)
  letGo()
})
