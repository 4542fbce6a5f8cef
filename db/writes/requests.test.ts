import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { mintOperator } from '@/lib/access'
import { requestChangeInput } from '@/lib/requests/input'
import { ok } from '@/lib/result'
import { connection } from '../client'
import { requestFile } from '../queries/requests'
import { auditEntries } from '../schema/ledger'
import { applicants } from '../schema/requests'
import { accepted, foundTestLedger, logRequest, requestOf, TODAY, WANG_FANG, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { replyOf } from '../testing/groundwork'
import { commitIfOk } from '../transaction'
import { correctReply, recordReply } from './conclusions'
import { changeRequest, registerRequest } from './requests'

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

const register = (input = requestOf('2023-09-15')) => commitIfOk(WANG_FANG, (tx) => registerRequest(tx, input, TODAY))
const registered = (...arrival: Parameters<typeof requestOf>) => accepted(register(requestOf(...arrival))).number
const file = (number: string) => requestFile(WANG_FANG, number)!
const trail = (number: string) =>
  connection()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.subject, `request:${number}`))
    .all()

const change = (number: string, difference: Record<string, unknown>, actor = WANG_FANG) => {
  const { request, applicant } = file(number)
  const input = requestChangeInput.parse({
    ...request,
    applicant,
    confirmedOn: request.confirmedOn ?? '',
    reason: '',
    ...difference,
  })
  return commitIfOk(actor, (tx) => changeRequest(tx, input, TODAY))
}
const reply = (number: string, servedOn = '2023-10-10', replyNumber = '') =>
  commitIfOk(WANG_FANG, (tx) =>
    recordReply(tx, { ...replyOf(number, 'granted', servedOn as '2023-10-10'), replyNumber }, TODAY),
  )

describe('registering', () => {
  test('numbers are drawn per year of receipt, one after the other', () => {
    expect([registered('2023-03-01'), registered('2024-01-02'), registered('2023-04-01')]).toEqual([
      '2023-001',
      '2024-001',
      '2023-002',
    ])
  })
  test('a refused registration draws no number', () => {
    expect(register(requestOf('2026-06-02'))).toMatchObject({ ok: false, breach: { code: 'arrivalInFuture' } })
    expect(registered('2026-05-29')).toBe('2026-001')
  })
  test('a form that is sent twice is written once and answered alike', () => {
    const send = () =>
      commitIfOk(WANG_FANG, (tx) => registerRequest(tx, requestOf('2023-09-15'), TODAY), {
        key: 'k',
        act: 'request.register',
      })
    expect([send(), send()]).toMatchObject([
      { ok: true, value: { number: '2023-001' } },
      { ok: true, value: { number: '2023-001' } },
    ])
    expect(registered('2023-09-16')).toBe('2023-002')
  })
  test('the entry stands in the audit trail', () => {
    const [entry] = trail(registered('2023-09-15'))
    expect(entry).toMatchObject({ act: 'request.register', staffName: '王芳', before: null })
  })
  test('a request can never be deleted: its number would be missing', () => {
    registered('2023-09-15')
    expect(() => connection().$client.exec('DELETE FROM disclosure_requests')).toThrow('never given up')
  })
  test('the database itself holds the day of receipt to its channel', () => {
    const number = registered('2023-09-15')
    expect(() =>
      connection().$client.exec(`UPDATE disclosure_requests SET received_on = '2023-09-18' WHERE number = '${number}'`),
    ).toThrow('requests_article_31')
  })
})

describe('changing', () => {
  test('before the reply the registration is edited without a reason', () => {
    const number = registered('2023-09-15')
    expect(change(number, { description: '招生计划及批复' })).toEqual(ok({ number }))
    expect(file(number).request).toMatchObject({ description: '招生计划及批复', version: 2 })
    expect(trail(number).map(({ act }) => act)).toEqual(['request.register', 'request.edit'])
  })
  test('what someone else changed meanwhile is not overwritten', () => {
    const number = registered('2023-09-15')
    expect(change(number, { description: '甲' }).ok).toBe(true)
    expect(change(number, { description: '乙', version: 1 })).toEqual({ ok: false, kind: 'conflict' })
    expect(file(number).request.description).toBe('甲')
  })
  test('after the reply it is a correction: by reviewer or supervisor, with a reason', () => {
    const number = registered('2023-09-15')
    accepted(reply(number))
    expect(change(number, { note: '补录' })).toEqual({ ok: false, kind: 'forbidden' })
    expect(change(number, { note: '补录' }, ZHAO_JUN)).toMatchObject({
      breach: { code: 'reasonMissing', field: 'reason' },
    })
    expect(change(number, { note: '补录', reason: '漏登备注' }, ZHAO_JUN).ok).toBe(true)
    expect(trail(number).at(-1)).toMatchObject({ act: 'request.correct', reason: '漏登备注' })
  })
  test('a corrected day of receipt cannot fall after the reply', () => {
    const number = registered('2023-09-15')
    accepted(reply(number, '2023-09-20'))
    expect(change(number, { arrivedOn: '2023-09-21', reason: '日期有误' }, ZHAO_JUN)).toMatchObject({
      ok: false,
      breach: { code: 'contradictsLater', field: 'arrivedOn' },
    })
  })
  test('a corrected day of receipt judges the reply by its own deadline', () => {
    const number = registered('2023-09-15')
    accepted(reply(number, '2023-10-25'))
    expect(file(number).judgement.dueOn).toBe('2023-10-19')
    accepted(change(number, { arrivedOn: '2023-09-28', reason: '日期有误' }, ZHAO_JUN))
    expect(file(number).judgement.dueOn).toBe('2023-11-01')
  })
  test('a corrected kind of applicant moves the reply to the other column too', () => {
    const number = registered('2023-09-15')
    accepted(reply(number))
    accepted(
      change(number, { applicant: { ...file(number).applicant, kind: 'business' }, reason: '类型有误' }, ZHAO_JUN),
    )
    expect([file(number).request.applicantKind, file(number).reply?.applicantKind]).toEqual(['business', 'business'])
  })
  test('the trail has the request and its applicant as they were and as they are', () => {
    const number = registered('2023-09-15')
    const { applicant } = file(number)
    accepted(change(number, { applicant: { ...applicant, name: '刘洋' }, note: '补录' }))
    const { before, after } = trail(number).at(-1)!
    expect([before, after].map((side) => JSON.parse(side!))).toMatchObject([
      { number, note: '', version: 1, applicant: { name: '陈静' } },
      { number, note: '补录', version: 2, applicant: { name: '刘洋' } },
    ])
  })
  test('an identity that no request has any more is forgotten', () => {
    const number = registered('2023-09-15')
    accepted(change(number, { applicant: { ...file(number).applicant, name: '刘洋' } }))
    expect(connection().select({ name: applicants.name }).from(applicants).all()).toEqual([{ name: '刘洋' }])
  })
})

describe('replying', () => {
  test('a reply before the receipt is refused with its article', () => {
    expect(reply(registered('2023-09-15'), '2023-09-14')).toMatchObject({
      ok: false,
      breach: { code: 'repliedBeforeReceipt', citation: { article: '第三十三条' } },
    })
  })
  test('a second reply is refused', () => {
    const number = registered('2023-09-15')
    accepted(reply(number))
    expect(reply(number)).toMatchObject({ ok: false, breach: { code: 'alreadyReplied' } })
  })
  test('a 文号 belongs to one reply', () => {
    const number = registered('2023-09-15')
    expect(reply(number, '2023-10-10', '测教公复〔2023〕1号')).toEqual(ok({ number }))
    expect(reply(registered('2023-09-16'), '2023-10-10', '测教公复〔2023〕1号')).toMatchObject({
      ok: false,
      breach: { code: 'numberTaken', field: 'replyNumber' },
    })
  })
  test('what the outcome does not ask for is not kept', () => {
    const number = registered('2023-09-15')
    accepted(reply(number))
    const details = file(number).records.conclusions[0]!
    expect(details).toMatchObject({
      reason: '',
      searchRecord: '',
      withheld: '',
      withheldGround: null,
      directions: '说明',
    })
  })
  test('a correction keeps what stood before in the audit trail', () => {
    const number = registered('2023-09-15')
    accepted(reply(number))
    const { id, version } = file(number).reply!
    const input = { ...replyOf(number, 'unavailable.not_held', '2023-10-11'), id, version, correction: '结果登记错误' }
    accepted(commitIfOk(ZHAO_JUN, (tx) => correctReply(tx, input, TODAY)))
    const entry = trail(number).at(-1)!
    expect([JSON.parse(entry.before!).outcome, JSON.parse(entry.after!).outcome]).toEqual([
      'granted',
      'unavailable.not_held',
    ])
  })
  test('the database holds at most one conclusion of a round, and no unknown outcome, kind or ground', () => {
    const number = commitIfOk(WANG_FANG, (tx) => ({
      ok: true,
      value: logRequest(tx, '2023-09-15', 'business', { outcome: 'granted', servedOn: '2023-09-20' }),
    }))
    const run = (statement: string) =>
      connection().$client.exec(
        `${statement} WHERE request_id = (SELECT id FROM disclosure_requests WHERE number = '${accepted(number)}')`,
      )
    const columns = connection().$client.prepare("SELECT name FROM pragma_table_info('conclusions')").pluck().all()
    const again = columns.filter((name) => name !== 'id').join(', ')
    expect(() => run(`INSERT INTO conclusions (${again}) SELECT ${again} FROM conclusions`)).toThrow('UNIQUE')
    expect(() => run("UPDATE conclusions SET outcome = 'refused'")).toThrow('FOREIGN KEY')
    expect(() => run("UPDATE conclusions SET kind = 'settlement'")).toThrow('FOREIGN KEY')
    expect(() => run("UPDATE conclusions SET withheld_ground = 'granted'")).toThrow('conclusions_withheld_ground')
    expect(() => run("UPDATE conclusions SET rest_ground = 'not_held'")).toThrow('conclusions_rest_ground')
    expect(() => run('UPDATE conclusions SET concluded_on = NULL')).toThrow('CHECK')
  })
})

test('the administrator sees no applicant’s personal data', () => {
  const number = registered('2023-09-15', 'natural_person', { phone: '0373-0000000' })
  const seen = requestFile(mintOperator({ staffId: null, name: '系统管理员', role: 'administrator' }), number)!
  expect([seen.applicant.name, seen.request.phone]).toEqual(['＊＊＊', '＊＊＊'])
  expect([file(number).applicant.name, file(number).request.phone]).toEqual(['陈静', '0373-0000000'])
})

describe('a request of an older ledger', () => {
  const keep = (number: string, arrivedOn: '2023-09-15' | '2024-01-05' = '2023-09-15') =>
    commitIfOk(WANG_FANG, (tx) => registerRequest(tx, requestOf(arrivedOn), TODAY, number))

  test('keeps its number, which is no other’s and is not drawn again', () => {
    expect(keep('2023-007')).toMatchObject({ value: { number: '2023-007' } })
    expect(keep('2023-007')).toMatchObject({ breach: { code: 'numberTaken', field: 'number' } })
    expect(registered('2023-09-16')).toBe('2023-008')
    expect(file('2023-007').request).toMatchObject({ year: 2023, ordinal: 7 })
    expect(keep('依申请3号')).toMatchObject({ ok: true })
    expect(file('依申请3号').request).toMatchObject({ year: 2023, ordinal: 9 })
    expect(registered('2023-09-16')).toBe('2023-010')
    expect(keep('2023-003')).toMatchObject({ ok: true })
    expect(registered('2023-09-16')).toBe('2023-011')
  })

  test('is received on a day that was', () => {
    const before = connection().select().from(auditEntries).all().length
    const future = commitIfOk(WANG_FANG, (tx) => registerRequest(tx, requestOf('2026-06-02'), TODAY, '2026-007'))
    expect(future).toMatchObject({ breach: { code: 'arrivalInFuture', field: 'arrivedOn' } })
    expect(change(registered('2023-09-15'), { arrivedOn: '2026-06-02' })).toMatchObject({
      breach: { code: 'arrivalInFuture', field: 'arrivedOn' },
    })
    expect(connection().select().from(auditEntries).all()).toHaveLength(before + 1)
  })
})
