import { beforeEach, expect, test } from 'vitest'
import { mintOperator } from '@/lib/access'
import { ok, type Result } from '@/lib/result'
import { connection } from '../client'
import { auditEntries } from '../schema/ledger'
import { sessions } from '../schema/organ'
import { accepted, foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk, type Tx } from '../transaction'
import { addStaff } from './organ'
import { closeSession, dropStaleSessions, endSession, endSessions, openSession, touchSession } from './sessions'

const MORNING = '2024-06-03T00:30:00.000Z'
const NOON = '2024-06-03T04:00:00.000Z'
const PLACE = { address: '192.0.2.10', browser: 'Chrome 120 · Windows' }

const write = <T>(act: (tx: Tx) => Result<T>, at = MORNING, actor = ZHAO_JUN) =>
  commitIfOk(actor, (tx) => act({ ...tx, at }))
const add = (username: string) =>
  accepted(write((tx) => addStaff(tx, { username, name: username, role: 'clerk', sectionId: null, passwordHash: '-' })))
    .id
const open = (staffId: number, token: string, at = MORNING) => write((tx) => openSession(tx, staffId, token, PLACE), at)
const tokens = () =>
  connection()
    .select()
    .from(sessions)
    .all()
    .map(({ tokenHash }) => tokenHash)
const lastEntry = () => {
  const { act, subject, before, after } = connection().select().from(auditEntries).all().at(-1)!
  return [act, subject, before && JSON.parse(before), after && JSON.parse(after)]
}

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

test('a session is opened with its place, and put on record', () => {
  const id = add('wangfang')
  open(id, 'token')
  const row = { tokenHash: 'token', staffId: id, createdAt: MORNING, lastSeenAt: MORNING, ...PLACE }
  expect(connection().select().from(sessions).all()).toEqual([row])
  expect(lastEntry()).toEqual(['account.sign_in', `staff:${id}`, null, PLACE])
  write((tx) => openSession(tx, id, 'unplaced'))
  expect(lastEntry()).toEqual(['account.sign_in', `staff:${id}`, null, { address: '', browser: '' }])
})

test('its use is noted for it alone', () => {
  const id = add('wangfang')
  for (const token of ['used', 'unused']) open(id, token)
  accepted(write((tx) => touchSession(tx, 'used'), NOON))
  const seen = connection().select().from(sessions).all()
  expect(Object.fromEntries(seen.map(({ tokenHash, lastSeenAt }) => [tokenHash, lastSeenAt]))).toEqual({
    used: NOON,
    unused: MORNING,
  })
})

test('signing out ends this session; where it has ended already, nothing is recorded', () => {
  const id = add('wangfang')
  for (const token of ['here', 'elsewhere']) open(id, token)
  accepted(write((tx) => closeSession(tx, 'here')))
  expect(tokens()).toEqual(['elsewhere'])
  expect(lastEntry()).toEqual(['account.sign_out', `staff:${id}`, null, null])
  const entries = connection().select().from(auditEntries).all().length
  accepted(write((tx) => closeSession(tx, 'here')))
  expect(connection().select().from(auditEntries).all()).toHaveLength(entries)
})

test('one of one’s own sessions is ended by its owner only, and the trail says which it was', () => {
  const [id, other] = [add('wangfang'), add('limin')]
  for (const token of ['here', 'elsewhere']) open(id, token)
  expect(write((tx) => endSession(tx, other, 'here'))).toMatchObject({ kind: 'conflict' })
  expect(write((tx) => endSession(tx, id, 'nowhere'))).toMatchObject({ kind: 'conflict' })
  accepted(write((tx) => endSession(tx, id, 'here')))
  expect(tokens()).toEqual(['elsewhere'])
  expect(lastEntry()).toEqual(['account.session_ended', `staff:${id}`, { ...PLACE, createdAt: MORNING }, null])
})

test('all sessions of somebody end, or all but the one at hand; those of others stay', () => {
  const [id, other] = [add('wangfang'), add('limin')]
  for (const token of ['here', 'second', 'third']) open(id, token)
  open(other, 'of another')
  const self = mintOperator({ staffId: id, name: '王芳', role: 'clerk' })
  expect(write((tx) => endSessions(tx, id, 'here'), NOON, self)).toEqual(ok({ ended: 2 }))
  expect(lastEntry()).toEqual(['account.sessions_ended', `staff:${id}`, null, { ended: 2 }])
  expect(tokens()).toEqual(['here', 'of another'])
  expect(write((tx) => endSessions(tx, id))).toEqual(ok({ ended: 1 }))
  expect(lastEntry()).toEqual(['staff.sessions_ended', `staff:${id}`, null, { ended: 1 }])
  expect(tokens()).toEqual(['of another'])
})

test('a session is deleted that was not used, was opened too long ago, or by a clock that was ahead', () => {
  const id = add('wangfang')
  open(id, 'old', '2024-06-02T12:00:00.000Z')
  write((tx) => touchSession(tx, 'old'), NOON)
  open(id, 'idle', '2024-06-03T03:00:00.000Z')
  open(id, 'ahead', '2024-06-04T04:00:00.000Z')
  open(id, 'used', '2024-06-03T03:00:00.000Z')
  write((tx) => touchSession(tx, 'used'), NOON)
  const limits = {
    seenAfter: '2024-06-03T03:30:00.000Z',
    openedAfter: '2024-06-02T16:00:00.000Z',
    openedBefore: '2024-06-03T04:01:00.000Z',
  }
  write((tx) => ok(dropStaleSessions(tx, limits)))
  expect(tokens()).toEqual(['used'])
})
