import { beforeEach, expect, test } from 'vitest'
import { mintOperator } from '@/lib/access'
import type { Result } from '@/lib/result'
import { connection } from '../client'
import { organOf } from '../queries/organ'
import { secondFactorOf, secondFactorStanding, unusedRecoveryCodes } from '../queries/session'
import { auditEntries } from '../schema/ledger'
import { sessions } from '../schema/organ'
import { recoveryCodes } from '../schema/sign-in'
import { accepted, foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk, type Tx } from '../transaction'
import { addStaff } from './organ'
import {
  beginSecondFactor,
  confirmSecondFactor,
  remakeRecoveryCodes,
  removeSecondFactor,
  requireSecondFactor,
  spendRecoveryCode,
  spendStep,
} from './second-factors'
import { openSession } from './sessions'

const MORNING = '2024-06-03T00:30:00.000Z'
const STEP = 57_246_180
const WRONG_CODE = { breach: { code: 'wrongCode', field: 'code' } }

const write = <T>(act: (tx: Tx) => Result<T>, actor = ZHAO_JUN) =>
  commitIfOk(actor, (tx) => act({ ...tx, at: MORNING }))
const begin = (staffId: number, secret = 'SECRET') => write((tx) => beginSecondFactor(tx, staffId, secret))
const confirm = (staffId: number, secret = 'SECRET') =>
  write((tx) =>
    confirmSecondFactor(tx, { staffId, secret, step: STEP, codeHashes: ['first', 'second'], keptSession: 'here' }),
  )
const spend = (staffId: number, step: number) => write((tx) => spendStep(tx, staffId, step))
const codesOf = (staffId: number) => unusedRecoveryCodes(staffId).map(({ codeHash }) => codeHash)
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

let wang = 0
let li = 0

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
  const add = (username: string) =>
    accepted(
      write((tx) => addStaff(tx, { username, name: username, role: 'clerk', sectionId: null, passwordHash: '-' })),
    ).id
  ;[wang, li] = [add('wangfang'), add('limin')]
})

test('a second factor counts once a code of the secret that was begun last has confirmed it', () => {
  accepted(begin(wang, 'FIRST'))
  accepted(begin(wang))
  expect(secondFactorOf(wang)).toMatchObject({ secret: 'SECRET', confirmedAt: null, lastStep: 0 })
  expect(spend(wang, STEP)).toMatchObject(WRONG_CODE)
  expect(confirm(wang, 'FIRST')).toMatchObject({ kind: 'conflict' })
  accepted(confirm(wang))
  expect(secondFactorOf(wang)).toMatchObject({ secret: 'SECRET', confirmedAt: MORNING, lastStep: STEP })
  expect(lastEntry()).toEqual(['account.second_factor', `staff:${wang}`, null, null])
})

test('confirming ends the owner’s sessions that were opened without it, and no others', () => {
  for (const [id, token] of [
    [wang, 'here'],
    [wang, 'elsewhere'],
    [li, 'of another'],
  ] as const)
    write((tx) => openSession(tx, id, token))
  begin(wang)
  accepted(confirm(wang))
  expect(tokens()).toEqual(['here', 'of another'])
})

test('a second factor that counts is neither begun nor confirmed again, and that of others is left alone', () => {
  for (const id of [wang, li]) begin(id)
  accepted(confirm(wang))
  expect(begin(wang, 'ANOTHER')).toMatchObject({ breach: { code: 'secondFactorAlready' } })
  expect(confirm(wang)).toMatchObject({ kind: 'conflict' })
  expect(secondFactorOf(li)).toMatchObject({ confirmedAt: null })
  expect(secondFactorStanding(ZHAO_JUN, wang)).toEqual({ since: MORNING, codesLeft: 2 })
})

test('a step is spent once, with those before it; one that is far ahead was noted by a clock that was ahead', () => {
  begin(wang)
  accepted(confirm(wang))
  expect(spend(li, STEP + 1)).toMatchObject(WRONG_CODE)
  expect(spend(wang, STEP)).toMatchObject(WRONG_CODE)
  expect(spend(wang, STEP - 1)).toMatchObject(WRONG_CODE)
  expect(spend(wang, STEP - 2)).toMatchObject(WRONG_CODE)
  accepted(spend(wang, STEP - 3))
  expect(secondFactorOf(wang)).toMatchObject({ lastStep: STEP - 3 })
  accepted(spend(wang, STEP - 2))
  expect(secondFactorOf(wang)).toMatchObject({ lastStep: STEP - 2 })
})

test('a recovery code is spent once, by its owner, and stands in the trail', () => {
  for (const id of [wang, li]) {
    begin(id)
    accepted(confirm(id))
  }
  const [code] = unusedRecoveryCodes(wang)
  expect(write((tx) => spendRecoveryCode(tx, li, code!.id))).toMatchObject(WRONG_CODE)
  accepted(write((tx) => spendRecoveryCode(tx, wang, code!.id)))
  expect(lastEntry()).toEqual(['account.recovery_code', `staff:${wang}`, null, null])
  expect(write((tx) => spendRecoveryCode(tx, wang, code!.id))).toMatchObject(WRONG_CODE)
  expect([codesOf(wang), codesOf(li)]).toEqual([['second'], ['first', 'second']])
  const used = connection().select().from(recoveryCodes).all()
  expect(used.map(({ usedAt }) => usedAt)).toEqual([MORNING, null, null, null])
})

test('new recovery codes replace the owner’s former ones, once the second factor counts', () => {
  begin(wang)
  expect(write((tx) => remakeRecoveryCodes(tx, wang, ['third']))).toMatchObject({ kind: 'conflict' })
  expect(write((tx) => remakeRecoveryCodes(tx, li, ['third']))).toMatchObject({ kind: 'conflict' })
  begin(li)
  for (const id of [wang, li]) accepted(confirm(id))
  accepted(write((tx) => remakeRecoveryCodes(tx, wang, ['third'])))
  expect([codesOf(wang), codesOf(li)]).toEqual([['third'], ['first', 'second']])
  expect(lastEntry()).toEqual(['account.recovery_codes', `staff:${wang}`, null, null])
})

test('who gives up the own second factor stays signed in; from whom it is taken is signed out', () => {
  for (const id of [wang, li]) {
    write((tx) => openSession(tx, id, id === wang ? 'here' : 'of another'))
    begin(id)
  }
  const self = mintOperator({ staffId: wang, name: '王芳', role: 'clerk' })
  accepted(confirm(wang))
  accepted(write((tx) => removeSecondFactor(tx, wang), self))
  expect(lastEntry()).toEqual(['account.second_factor_removed', `staff:${wang}`, null, null])
  expect([secondFactorOf(wang), codesOf(wang), tokens()]).toEqual([undefined, [], ['here', 'of another']])
  expect(write((tx) => removeSecondFactor(tx, wang), self)).toMatchObject({ kind: 'conflict' })
  expect(secondFactorOf(li)).toMatchObject({ secret: 'SECRET' })
  accepted(write((tx) => removeSecondFactor(tx, li)))
  expect(lastEntry()).toEqual(['staff.second_factor', `staff:${li}`, null, null])
  expect(tokens()).toEqual(['here'])
})

test('the organ asks its administrators for a second factor, and the trail says what held before', () => {
  accepted(write((tx) => requireSecondFactor(tx, true)))
  expect(organOf(ZHAO_JUN)).toMatchObject({ secondFactorRequired: true })
  expect(lastEntry()).toEqual(['organ.second_factor', 'organ', { required: false }, { required: true }])
  accepted(write((tx) => requireSecondFactor(tx, false)))
  expect(organOf(ZHAO_JUN)).toMatchObject({ secondFactorRequired: false })
  openCopiedDatabase()
  expect(write((tx) => requireSecondFactor(tx, true))).toMatchObject({ kind: 'conflict' })
})
