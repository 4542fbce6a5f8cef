import { beforeEach, describe, expect, test } from 'vitest'
import { VISITOR } from '@/lib/access'
import type { Result } from '@/lib/result'
import { connection } from '../client'
import { auditEntries } from '../schema/ledger'
import { signInAttempts } from '../schema/sign-in'
import { accepted, foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { type AnyTx, commitIfOk, type Tx } from '../transaction'
import {
  type AttemptKeys,
  forgetAttempts,
  giveBackAttempt,
  recordFailedSignIn,
  takeAttempt,
  unlockAccount,
} from './sign-in-attempts'

const MORNING = '2024-06-03T00:30:00.000Z'
const KEYS: AttemptKeys = { accountAtAddress: 'wangfang here', address: 'here', account: 'wangfang' }

const later = (milliseconds: number, from = MORNING) => new Date(Date.parse(from) + milliseconds).toISOString()
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

const visit = <T>(at: string, write: (tx: AnyTx) => Result<T>) => commitIfOk(VISITOR, (tx) => write({ ...tx, at }))
const attempt = (at = MORNING, keys = KEYS) => visit(at, (tx) => takeAttempt(tx, keys))
const attempts = (count: number, at = MORNING, keys = KEYS) =>
  visit(at, (tx) => Array.from({ length: count }, () => takeAttempt(tx, keys)).at(-1)!)
const succeed = (keys: AttemptKeys, at = MORNING) =>
  accepted(
    commitIfOk(ZHAO_JUN, (tx: Tx) => {
      forgetAttempts({ ...tx, at }, keys)
      return { ok: true, value: undefined }
    }),
  )
const waits = (minutes: string) => ({ ok: false, breach: { code: 'tooManyAttempts', values: { minutes } } })
const failures = () =>
  Object.fromEntries(
    connection()
      .select()
      .from(signInAttempts)
      .all()
      .map((row) => [row.key, row.failures]),
  )

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe('an attempt', () => {
  test('is counted by all its keys, before it is known whether it is right', () => {
    attempts(2)
    expect(failures()).toEqual({ 'wangfang here': 2, here: 2, wangfang: 2 })
  })

  test('waits a minute after five, two after six, and is not counted while it waits', () => {
    expect(attempts(5)).toMatchObject({ ok: true })
    expect(attempt()).toMatchObject(waits('1'))
    expect(attempt(later(MINUTE_MS - 1))).toMatchObject(waits('1'))
    expect(failures()['wangfang here']).toBe(5)
    expect(attempt(later(MINUTE_MS))).toMatchObject({ ok: true })
    expect(attempt(later(MINUTE_MS))).toMatchObject(waits('2'))
    expect(attempt(later(2 * MINUTE_MS))).toMatchObject(waits('1'))
    expect(attempt(later(3 * MINUTE_MS))).toMatchObject({ ok: true })
  })

  test('waits for the longest of what its keys wait for', () => {
    attempts(5, MORNING, { accountAtAddress: 'wangfang here' })
    attempts(5, MORNING, { browser: 'a browser' })
    attempt(later(MINUTE_MS), { browser: 'a browser' })
    const both = { accountAtAddress: 'wangfang here', browser: 'a browser' }
    expect(attempt(later(MINUTE_MS), both)).toMatchObject(waits('2'))
    expect(attempt(later(MINUTE_MS), { browser: 'a browser', accountAtAddress: 'limin here' })).toMatchObject(
      waits('2'),
    )
    expect(attempt(later(MINUTE_MS), { accountAtAddress: 'limin here' })).toMatchObject({ ok: true })
  })

  test('from an address may fail fifty times', () => {
    expect(attempts(50, MORNING, { address: 'here' })).toMatchObject({ ok: true })
    expect(attempt(MORNING, { address: 'here' })).toMatchObject(waits('1'))
  })

  test('on an account that fails from everywhere is answered later and never refused', () => {
    expect(attempts(19, MORNING, { account: 'wangfang' })).toMatchObject({ value: { delay: 0 } })
    expect(attempt(MORNING, { account: 'wangfang' })).toMatchObject({ value: { delay: 500 } })
    expect(attempts(80, MORNING, { account: 'wangfang' })).toMatchObject({ ok: true, value: { delay: 8000 } })
    expect(attempt(MORNING, { accountAtAddress: 'limin here' })).toMatchObject({ value: { delay: 0 } })
  })

  test('is forgotten a day after the last one', () => {
    attempts(5)
    expect(attempt(later(DAY_MS))).toMatchObject({ ok: true })
    expect(failures().here).toBe(6)
    expect(attempt(later(2 * DAY_MS + 1))).toMatchObject({ ok: true })
    expect(failures().here).toBe(1)
  })

  test('of a clock that was ahead by more than a minute does not count', () => {
    attempts(5, later(MINUTE_MS))
    expect(attempt()).toMatchObject(waits('2'))
    expect(attempt(later(-1))).toMatchObject({ ok: true })
    expect(failures().here).toBe(1)
  })

  test('waits for none that was too few, also where the clock was set back a little', () => {
    attempts(4)
    expect(attempt(later(-MINUTE_MS / 2))).toMatchObject({ ok: true })
  })

  test('that was not wrong is given back, and what waited for it waits no longer', () => {
    attempts(5)
    const giveBack = () =>
      visit(MORNING, (tx) => {
        giveBackAttempt(tx, { accountAtAddress: 'wangfang here', address: 'here' })
        return { ok: true, value: undefined }
      })
    giveBack()
    expect(failures()).toEqual({ 'wangfang here': 4, here: 4, wangfang: 5 })
    expect(attempt()).toMatchObject({ ok: true })
    for (let i = 0; i < 9; i++) giveBack()
    expect(failures()).toEqual({ 'wangfang here': 0, here: 0, wangfang: 6 })
  })

  test('that succeeds begins the account here anew, and gives address and account this one back', () => {
    attempts(3, MORNING, { ...KEYS, browser: 'a browser' })
    succeed({ ...KEYS, browser: 'a browser' })
    expect(failures()).toEqual({ here: 2, wangfang: 2 })
  })

  test('that succeeds leaves the keys that it does not name', () => {
    attempts(3)
    succeed({ accountAtAddress: 'wangfang here' })
    expect(failures()).toEqual({ here: 3, wangfang: 3 })
    succeed({ address: 'here' })
    expect(failures()).toEqual({ here: 2, wangfang: 3 })
    succeed({ account: 'wangfang' })
    expect(failures()).toEqual({ here: 2, wangfang: 2 })
  })
})

test('an account is found by its name alone where it is unlocked: an address belongs to no account', () => {
  attempt(MORNING, { ...KEYS, browser: 'a browser' })
  const accounts = connection().select().from(signInAttempts).all()
  expect(Object.fromEntries(accounts.map(({ key, account }) => [key, account]))).toEqual({
    'wangfang here': 'wangfang',
    'a browser': 'wangfang',
    here: '',
    wangfang: 'wangfang',
  })
})

test('an account that is unlocked waits nowhere, other accounts do; the trail says who was unlocked', () => {
  const other: AttemptKeys = { accountAtAddress: 'limin here', account: 'limin' }
  for (const keys of [KEYS, other]) attempts(5, MORNING, keys)
  expect(accepted(commitIfOk(ZHAO_JUN, (tx) => unlockAccount(tx, 7, 'wangfang')))).toEqual({ forgotten: 2 })
  expect([attempt().ok, attempt(MORNING, other).ok]).toEqual([true, false])
  expect(failures().here).toBe(6)
  expect(connection().select().from(auditEntries).all().at(-1)).toMatchObject({
    ...{ act: 'staff.unlock', subject: 'staff:7', before: null, after: null },
  })
})

test('a failure is recorded at the account, or where nobody has the name, at none', () => {
  const failed = (staffId: number | undefined, wrong: 'password' | 'code') =>
    visit(MORNING, (tx) => recordFailedSignIn(tx, { staffId, address: '192.0.2.10', wrong }))
  failed(7, 'code')
  failed(undefined, 'password')
  const entries = connection().select().from(auditEntries).all().slice(-2)
  expect(entries.map(({ act, subject, after }) => [act, subject, JSON.parse(after!)])).toEqual([
    ['account.sign_in_failed', 'staff:7', { address: '192.0.2.10', wrong: 'code' }],
    ['account.sign_in_failed', 'sign_in', { address: '192.0.2.10', wrong: 'password' }],
  ])
})
