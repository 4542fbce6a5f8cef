import { eq } from 'drizzle-orm'
import { TOTP } from 'otpauth'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { connection } from '@/db/client'
import { actorOfSession, listSessions, unusedRecoveryCodes } from '@/db/queries/session'
import { auditEntries } from '@/db/schema/ledger'
import { sessions, staff } from '@/db/schema/organ'
import { signInAttempts } from '@/db/schema/sign-in'
import { accepted, foundTestLedger, ZHAO_JUN } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { commitIfOk, type Tx } from '@/db/transaction'
import { rememberBrowser } from '@/db/writes/known-browsers'
import { addStaff, changePassword, changeStaff } from '@/db/writes/organ'
import {
  beginSecondFactor,
  confirmSecondFactor,
  remakeRecoveryCodes,
  removeSecondFactor,
  requireSecondFactor,
  spendRecoveryCode,
  spendStep,
} from '@/db/writes/second-factors'
import { dropStaleSessions, endSession, endSessions, openSession, touchSession } from '@/db/writes/sessions'
import { takeAttempt, unlockAccount } from '@/db/writes/sign-in-attempts'
import { mintOperator, type Role } from '@/lib/access'
import { ok, type Result } from '@/lib/result'
import { allowed } from '../api/rate-limit'
import { newTotpSecret, plainCode, stepOfCode } from './one-time-code'
import { provenOwner } from './own-password'
import { hashPassword } from './password'
import { newRecoveryCodes } from './recovery-codes'
import { secretHash } from './secret'
import { idleMinutes, sessionLimits } from './session-limits'
import { accountKey, admit, attemptKeys } from './sign-in'

const PASSWORD = 'the third tree on the left'
const HERE = '192.0.2.10'
const MINUTE_MS = 60_000
let passwordHash = ''

const write = <T>(act: (tx: Tx) => Result<T>, actor = ZHAO_JUN) => accepted(commitIfOk(actor, act))
const add = (username: string, role: Role = 'clerk') =>
  write((tx) => addStaff(tx, { username, name: username, role, sectionId: null, passwordHash })).id
const enter = (username: string, password: string, code = '', address = HERE, browserToken?: string) =>
  admit({ username, password, code }, { address, browserToken })
const wait = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds)
const refusal = (code: string) => ({ ok: false, breach: { code } })
const actsOf = (subject: string) =>
  connection()
    .select()
    .from(auditEntries)
    .all()
    .filter((entry) => entry.subject === subject)
    .map(({ act }) => act)

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD)
})

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-06-03T00:30:00Z') })
  openCopiedDatabase()
  foundTestLedger()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('signing in', () => {
  it('refuses a wrong password and an unknown name alike', async () => {
    add('wangfang')
    const [wrong, unknown] = [await enter('wangfang', 'x'), await enter('nobody', 'x')]
    expect(wrong).toMatchObject(refusal('wrongCredentials'))
    expect(unknown).toEqual(wrong)
  })

  it('waits after five failures, with the minutes said, and looks at no password meanwhile', async () => {
    add('wangfang')
    for (let i = 0; i < 5; i++) expect(await enter('wangfang', 'x')).toMatchObject(refusal('wrongCredentials'))
    expect(await enter('wangfang', PASSWORD)).toMatchObject({
      breach: { code: 'tooManyAttempts', values: { minutes: '1' } },
    })
    wait(MINUTE_MS + 1)
    expect(await enter('wangfang', 'x')).toMatchObject(refusal('wrongCredentials'))
    expect(await enter('wangfang', PASSWORD)).toMatchObject({ breach: { values: { minutes: '2' } } })
    wait(2 * MINUTE_MS + 1)
    expect(await enter('wangfang', PASSWORD)).toMatchObject({ ok: true })
  })

  it('throttles a name that nobody has just as well, whatever the letters’ case', async () => {
    for (let i = 0; i < 5; i++) await enter(i % 2 ? 'NOBODY' : 'nobody', 'x')
    expect(await enter('Nobody', 'x')).toMatchObject(refusal('tooManyAttempts'))
  })

  it('is no way around for attempts that come at once', async () => {
    add('wangfang')
    const answers = await Promise.all(Array.from({ length: 12 }, () => enter('wangfang', 'x')))
    const looked = answers.filter(
      (answer) => !answer.ok && answer.kind === 'breach' && answer.breach.code === 'wrongCredentials',
    )
    expect(looked).toHaveLength(5)
  })

  it('starts anew after a success', async () => {
    add('wangfang')
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 4; i++) await enter('wangfang', 'x')
      expect(await enter('wangfang', PASSWORD)).toMatchObject({ ok: true })
    }
  })

  it('throttles an address that tries many names, and no other address', async () => {
    add('wangfang')
    for (let i = 0; i < 49; i++) failFrom(HERE, i)
    expect(await enter('limin', 'x')).toMatchObject(refusal('wrongCredentials'))
    expect(await enter('wangfang', PASSWORD)).toMatchObject(refusal('tooManyAttempts'))
    expect(await enter('wangfang', PASSWORD, '', '192.0.2.99')).toMatchObject({ ok: true })
  })

  it('cannot be kept from its owner by somebody who knows the name: other addresses and known browsers have budgets of their own', async () => {
    const id = add('wangfang')
    write((tx) => ok(rememberBrowser(tx, id, secretHash('our browser'))))
    // One try every two seconds from one address, for two minutes; the owner tries now and then.
    const entered = { elsewhere: 0, here: 0, stranger: 0 }
    for (let second = 0; second < 120; second += 2) {
      await enter('wangfang', 'x')
      wait(2_000)
      if (second % 20 !== 0) continue
      if ((await enter('wangfang', PASSWORD, '', '198.51.100.7')).ok) entered.elsewhere += 1
      if ((await enter('wangfang', PASSWORD, '', HERE, 'our browser')).ok) entered.here += 1
      if ((await enter('wangfang', PASSWORD, '', HERE, 'another browser')).ok) entered.stranger += 1
    }
    expect(entered).toEqual({ elsewhere: 6, here: 6, stranger: 1 })
  })

  it('from a known browser is counted like any other, by that browser', async () => {
    const [id, other] = [add('wangfang'), add('limin')]
    write((tx) => ok(rememberBrowser(tx, id, secretHash('our browser'))))
    for (let i = 0; i < 5; i++) await enter('wangfang', 'x', '', HERE, 'our browser')
    expect(await enter('wangfang', PASSWORD, '', HERE, 'our browser')).toMatchObject(refusal('tooManyAttempts'))
    // It is known to one account only, and its failures are those of nobody else.
    expect(await enter('wangfang', PASSWORD)).toMatchObject({ ok: true })
    for (let i = 0; i < 5; i++) await enter('limin', 'x', '', HERE, 'our browser')
    expect(await enter('limin', PASSWORD, '', HERE, 'our browser')).toMatchObject(refusal('tooManyAttempts'))
    expect(other).not.toBe(id)
  })

  it('on an account that fails from everywhere is answered later, and still looked at', async () => {
    add('wangfang')
    const failFromEverywhere = (i: number) =>
      write((tx) => takeAttempt(tx, attemptKeys('wangfang', { address: `198.51.100.${i}` })))
    for (let i = 0; i < 19; i++) expect(failFromEverywhere(i)).toEqual({ delay: 0 })
    expect(failFromEverywhere(19)).toEqual({ delay: 500 })
    const begun = performance.now()
    expect(await enter('wangfang', PASSWORD)).toMatchObject({ ok: true })
    expect(performance.now() - begun).toBeGreaterThan(900)
  })

  it('is let in at once after the account was unlocked', async () => {
    const id = add('wangfang')
    for (let i = 0; i < 6; i++) await enter('WangFang', 'x')
    expect(await enter('wangfang', PASSWORD)).toMatchObject(refusal('tooManyAttempts'))
    write((tx) => unlockAccount(tx, id, accountKey('wangfang')))
    expect(await enter('wangfang', PASSWORD)).toMatchObject({ ok: true })
    expect(actsOf(`staff:${id}`)).toContain('staff.unlock')
  })

  it('counts the addresses of one IPv6 subscriber as one, and each way of writing an address', async () => {
    add('wangfang')
    for (let i = 0; i < 5; i++) await enter('wangfang', 'x', '', `2001:db8:0:7::${i + 1}`)
    expect(await enter('wangfang', PASSWORD, '', '2001:DB8:0:7:ffff::9')).toMatchObject(refusal('tooManyAttempts'))
    expect(await enter('wangfang', PASSWORD, '', '2001:db8:0:8::1')).toMatchObject({ ok: true })
    for (let i = 0; i < 5; i++) await enter('wangfang', 'x', '', '192.0.2.44')
    expect(await enter('wangfang', PASSWORD, '', '::ffff:192.0.2.44')).toMatchObject(refusal('tooManyAttempts'))
  })

  it('is barred by no clock that was ahead: after a year it is set back, and everybody gets in', async () => {
    const id = add('wangfang')
    wait(366 * 24 * 60 * MINUTE_MS)
    for (let i = 0; i < 9; i++) await enter('wangfang', 'x')
    write((tx) => openSession(tx, id, 'ahead'))
    expect(allowed('reader', 1)).toBe(true)
    wait(-366 * 24 * 60 * MINUTE_MS)
    expect(await enter('wangfang', PASSWORD)).toMatchObject({ ok: true })
    wait(MINUTE_MS)
    expect(allowed('reader', 1)).toBe(false)
    wait(MINUTE_MS)
    expect(allowed('reader', 1)).toBe(true)
    expect(actorOfSession('ahead', sessionLimits())).toBeUndefined()
  })

  it('remembers over a restart, and forgets after a day', async () => {
    add('wangfang')
    for (let i = 0; i < 5; i++) await enter('wangfang', 'x')
    expect(connection().select().from(signInAttempts).all()).toHaveLength(3)
    wait(24 * 60 * MINUTE_MS + 1)
    await enter('wangfang', PASSWORD)
    expect(connection().select().from(signInAttempts).all()).toMatchObject([{ failures: 0 }, { failures: 0 }])
  })

  it('leaves each failure in the audit trail, without what was typed', async () => {
    const id = add('wangfang')
    await enter('wangfang', 'my real secret')
    await enter('my real secret', 'x')
    expect(actsOf(`staff:${id}`)).toContain('account.sign_in_failed')
    expect(actsOf('sign_in')).toEqual(['account.sign_in_failed'])
    expect(JSON.stringify(connection().select().from(auditEntries).all())).not.toContain('my real secret')
    expect(JSON.stringify(connection().select().from(signInAttempts).all())).not.toContain('my real')
  })

  it('is refused to an account that was closed, whose open session says nothing either', async () => {
    const id = add('wangfang')
    write((tx) => openSession(tx, id, 'token'))
    connection().update(staff).set({ active: false }).where(eq(staff.id, id)).run()
    expect(await enter('wangfang', PASSWORD)).toMatchObject(refusal('wrongCredentials'))
    expect(actorOfSession('token', sessionLimits())).toBeUndefined()
  })
})

/** Records a failed attempt directly, without the slow password hash. */
function failFrom(address: string, i: number) {
  write((tx) => takeAttempt(tx, attemptKeys(`name${i}`, { address })))
}

describe('the second factor', () => {
  const codeAt = (secret: string, timestamp = Date.now()) => new TOTP({ secret, period: 30 }).generate({ timestamp })

  async function enrolled(role: Role = 'clerk') {
    const id = add('wangfang', role)
    const secret = newTotpSecret()
    write((tx) => beginSecondFactor(tx, id, secret))
    const { codes, codeHashes } = await newRecoveryCodes()
    const step = stepOfCode(secret, codeAt(secret))!
    write((tx) => confirmSecondFactor(tx, { staffId: id, secret, step, codeHashes, keptSession: 'here' }))
    return { id, secret, codes }
  }

  it('counts only once a code has confirmed it', async () => {
    const id = add('wangfang')
    write((tx) => beginSecondFactor(tx, id, newTotpSecret()))
    expect(await enter('wangfang', PASSWORD)).toMatchObject({ ok: true })
  })

  it('is asked for once the password is right, and not before', async () => {
    await enrolled()
    expect(await enter('wangfang', 'x')).toMatchObject(refusal('wrongCredentials'))
    expect(await enter('wangfang', PASSWORD)).toMatchObject(refusal('codeNeeded'))
  })

  it('takes a code of the present step or one beside it, once', async () => {
    const { secret } = await enrolled()
    expect(await enter('wangfang', PASSWORD, codeAt(secret))).toMatchObject(refusal('wrongCode'))
    wait(90_000)
    const code = codeAt(secret, Date.now() - 30_000)
    expect(await enter('wangfang', PASSWORD, codeAt(secret, Date.now() - 60_000))).toMatchObject(refusal('wrongCode'))
    expect(await enter('wangfang', PASSWORD, ` ${code.slice(0, 3)} ${code.slice(3)} `)).toMatchObject({ ok: true })
    expect(await enter('wangfang', PASSWORD, code)).toMatchObject(refusal('wrongCode'))
    expect(await enter('wangfang', PASSWORD, codeAt(secret, Date.now() + 30_000))).toMatchObject({ ok: true })
  })

  it('takes a code once even if it comes twice at the same moment', async () => {
    const { secret } = await enrolled()
    wait(60_000)
    const code = codeAt(secret)
    const answers = await Promise.all([enter('wangfang', PASSWORD, code), enter('wangfang', PASSWORD, code)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('takes codes again after a clock that was ahead was set back', async () => {
    const { id, secret } = await enrolled()
    const ahead = stepOfCode(secret, codeAt(secret))! + 1_000_000
    write((tx) => spendStep(tx, id, ahead))
    wait(60_000)
    const code = codeAt(secret)
    expect(await enter('wangfang', PASSWORD, code)).toMatchObject({ ok: true })
    expect(await enter('wangfang', PASSWORD, code)).toMatchObject(refusal('wrongCode'))
  })

  it('is spent in the write itself, a step and a recovery code alike', async () => {
    const { id, secret } = await enrolled()
    const step = stepOfCode(secret, codeAt(secret))! + 1
    write((tx) => spendStep(tx, id, step))
    expect(commitIfOk(ZHAO_JUN, (tx) => spendStep(tx, id, step))).toMatchObject(refusal('wrongCode'))
    const { id: code } = unusedRecoveryCodes(id)[0]!
    write((tx) => spendRecoveryCode(tx, id, code))
    expect(commitIfOk(ZHAO_JUN, (tx) => spendRecoveryCode(tx, id, code))).toMatchObject(refusal('wrongCode'))
  })

  it('is confirmed for the secret that was begun last, and ends the sessions opened without it', () => {
    const [id, first] = [add('wangfang'), newTotpSecret()]
    for (const token of ['here', 'elsewhere']) write((tx) => openSession(tx, id, token))
    const confirm = (secret: string) => (tx: Tx) =>
      confirmSecondFactor(tx, { staffId: id, secret, step: 1, codeHashes: ['-'], keptSession: 'here' })
    for (const secret of [first, newTotpSecret()]) write((tx) => beginSecondFactor(tx, id, secret))
    expect(commitIfOk(ZHAO_JUN, confirm(first))).toMatchObject({ kind: 'conflict' })
    write((tx) => beginSecondFactor(tx, id, first))
    write(confirm(first))
    expect(listSessions(ZHAO_JUN, id, sessionLimits()).map(({ tokenHash }) => tokenHash)).toEqual(['here'])
  })

  it('leaves a wrong code in the audit trail', async () => {
    const { id } = await enrolled()
    await enter('wangfang', PASSWORD, '000000')
    expect(actsOf(`staff:${id}`)).toContain('account.sign_in_failed')
  })

  it('is guarded like the password: asking for the code in between frees no attempt', async () => {
    await enrolled()
    for (let i = 0; i < 5; i++) {
      expect(await enter('wangfang', PASSWORD)).toMatchObject(refusal('codeNeeded'))
      expect(await enter('wangfang', PASSWORD, '000000')).toMatchObject(refusal('wrongCode'))
    }
    expect(await enter('wangfang', PASSWORD, '000000')).toMatchObject(refusal('tooManyAttempts'))
  })

  it('is replaced by a recovery code, each once, however it is typed', async () => {
    const { id, codes } = await enrolled()
    expect(codes).toHaveLength(10)
    expect(await enter('wangfang', PASSWORD, codes[3]!.toLowerCase().replace('-', ' '))).toMatchObject({ ok: true })
    expect(await enter('wangfang', PASSWORD, codes[3])).toMatchObject(refusal('wrongCode'))
    expect(unusedRecoveryCodes(id)).toHaveLength(9)
    expect(actsOf(`staff:${id}`)).toContain('account.recovery_code')
    const remade = await newRecoveryCodes()
    write((tx) => remakeRecoveryCodes(tx, id, remade.codeHashes))
    expect(await enter('wangfang', PASSWORD, codes[4])).toMatchObject(refusal('wrongCode'))
    expect(await enter('wangfang', PASSWORD, remade.codes[0])).toMatchObject({ ok: true })
  })

  it('leaves neither secret nor code in the audit trail', async () => {
    const { secret, codes } = await enrolled()
    const trail = JSON.stringify(connection().select().from(auditEntries).all())
    for (const text of [secret, ...codes, ...codes.map(plainCode)]) expect(trail).not.toContain(text)
  })

  it('is taken from somebody by the administrator, who signs that person out by it', async () => {
    const { id } = await enrolled()
    write((tx) => openSession(tx, id, 'token'))
    write((tx) => removeSecondFactor(tx, id))
    expect(actorOfSession('token', sessionLimits())).toBeUndefined()
    expect(actsOf(`staff:${id}`)).toContain('staff.second_factor')
    expect(await enter('wangfang', PASSWORD)).toMatchObject({ ok: true })
  })

  it('is owed by an administrator where the organ wants it, and by nobody else', () => {
    const [admin, clerk] = [add('admin', 'administrator'), add('wangfang')]
    for (const [id, token] of [
      [admin, 'a'],
      [clerk, 'c'],
    ] as const)
      write((tx) => openSession(tx, id, token))
    const owed = (token: string) => actorOfSession(token, sessionLimits())?.owed
    expect([owed('a'), owed('c')]).toEqual([undefined, undefined])
    write((tx) => requireSecondFactor(tx, true))
    expect([owed('a'), owed('c')]).toEqual(['secondFactor', undefined])
    const secret = newTotpSecret()
    write((tx) => beginSecondFactor(tx, admin, secret))
    expect(owed('a')).toBe('secondFactor')
    write((tx) => confirmSecondFactor(tx, { staffId: admin, secret, step: 1, codeHashes: ['-'], keptSession: 'a' }))
    expect(owed('a')).toBeUndefined()
  })
})

describe('a session', () => {
  const isAlive = () => actorOfSession('token', sessionLimits()) !== undefined

  it('ends after half an hour without use', () => {
    const id = add('wangfang')
    write((tx) => openSession(tx, id, 'token'))
    wait(29 * MINUTE_MS)
    expect(isAlive()).toBe(true)
    write((tx) => touchSession(tx, 'token'))
    wait(29 * MINUTE_MS)
    expect(isAlive()).toBe(true)
    wait(MINUTE_MS)
    expect(isAlive()).toBe(false)
  })

  it('is deleted by the next who signs in, once it has ended for either reason', () => {
    const id = add('wangfang')
    const codesLeft = () => {
      write((tx) => ok(dropStaleSessions(tx, sessionLimits())))
      return connection().select({ token: sessions.tokenHash }).from(sessions).all()
    }
    for (const token of ['idle', 'used']) write((tx) => openSession(tx, id, token))
    wait(20 * MINUTE_MS)
    write((tx) => touchSession(tx, 'used'))
    wait(20 * MINUTE_MS)
    expect(codesLeft()).toEqual([{ token: 'used' }])
    for (let hours = 0; hours < 12; hours += 0.25) {
      wait(15 * MINUTE_MS)
      write((tx) => touchSession(tx, 'used'))
    }
    expect(codesLeft()).toEqual([])
  })

  it('ends after as long as the organ has set, within limits', () => {
    vi.stubEnv('LEDGER_IDLE_MINUTES', '10')
    write((tx) => openSession(tx, add('wangfang'), 'token'))
    wait(10 * MINUTE_MS)
    expect(isAlive()).toBe(false)
    vi.stubEnv('LEDGER_IDLE_MINUTES', '100000')
    expect(() => idleMinutes()).toThrow('LEDGER_IDLE_MINUTES')
    vi.unstubAllEnvs()
  })

  it('ends after twelve hours, used or not', () => {
    write((tx) => openSession(tx, add('wangfang'), 'token'))
    for (let hours = 0; hours < 12; hours += 0.25) {
      expect(isAlive()).toBe(true)
      wait(15 * MINUTE_MS)
      write((tx) => touchSession(tx, 'token'))
    }
    expect(isAlive()).toBe(false)
  })

  it('is listed for its owner with the place it was opened at, and ended by its owner only', () => {
    const [id, other] = [add('wangfang'), add('limin')]
    write((tx) => openSession(tx, id, 'token', { address: HERE, browser: 'Chrome 120 · Windows' }))
    expect(listSessions(ZHAO_JUN, id, sessionLimits())).toMatchObject([
      { address: HERE, browser: 'Chrome 120 · Windows' },
    ])
    expect(commitIfOk(ZHAO_JUN, (tx) => endSession(tx, other, 'token'))).toMatchObject({ kind: 'conflict' })
    write((tx) => endSession(tx, id, 'token'))
    expect(isAlive()).toBe(false)
  })

  it('ends with all others but the one at hand, or with all by the administrator', () => {
    const id = add('wangfang')
    const self = mintOperator({ staffId: id, name: '王芳', role: 'clerk' })
    for (const token of ['token', 'second', 'third']) write((tx) => openSession(tx, id, token))
    expect(write((tx) => endSessions(tx, id, 'token'), self)).toEqual({ ended: 2 })
    expect(isAlive()).toBe(true)
    expect(write((tx) => endSessions(tx, id))).toEqual({ ended: 1 })
    expect(isAlive()).toBe(false)
    expect(actsOf(`staff:${id}`)).toEqual(expect.arrayContaining(['account.sessions_ended', 'staff.sessions_ended']))
  })

  it('asks for the password before the second factor is changed, and throttles that too', async () => {
    const self = mintOperator({ staffId: add('wangfang'), name: '王芳', role: 'clerk' })
    expect(await provenOwner(self, PASSWORD)).toMatchObject({ ok: true })
    for (let i = 0; i < 5; i++) expect(await provenOwner(self, 'x')).toMatchObject(refusal('wrongPassword'))
    expect(await provenOwner(self, PASSWORD)).toMatchObject(refusal('tooManyAttempts'))
    expect(await provenOwner(ZHAO_JUN, PASSWORD)).toMatchObject({ ok: false })
  })

  it('owes a new password where somebody else set it, until its owner has chosen one', () => {
    const id = add('wangfang')
    write((tx) => openSession(tx, id, 'token'))
    const owed = (token: string) => actorOfSession(token, sessionLimits())?.owed
    expect(owed('token')).toBeUndefined()
    const reset = {
      id,
      version: 1,
      name: '王芳',
      role: 'clerk',
      sectionId: null,
      active: true,
      passwordHash: 'x',
    } as const
    write((tx) => changeStaff(tx, reset))
    write((tx) => openSession(tx, id, 'again'))
    expect(owed('again')).toBe('newPassword')
    write((tx) => changePassword(tx, id, 'own', 'again'))
    expect(owed('again')).toBeUndefined()
  })
})
