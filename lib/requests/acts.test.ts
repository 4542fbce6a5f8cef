import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate } from '../dates'
import type { HolidayNotice } from '../law/calendar/calendar'
import type { ConsultationKind } from '../law/consultations'
import type { OutcomeCode } from '../law/outcomes'
import { GENERATOR_IS_JUDGED, runsOfJudgedGenerator } from '../property-runs.fixture'
import { ACT_KINDS } from './acts'
import type { ActKind, ActOf, CaseAct, CaseFile } from './case-file'
import { readClock } from './clock'
import { irregularActs } from './irregular-acts'
import { IRREGULARITY_CODES } from './irregularity'
import type { LapseOutcome } from './lapse-outcomes'
import { inOrder } from './order'
import { checkFile, mayFollow, permittedActs } from './permitted-acts'
import {
  dateOf,
  dayOf,
  dueDay,
  hasPlaceFor,
  landmarks,
  received,
  statusOn,
  type World,
  worldAfter,
} from './procedure.fixture'
import { type Reckoning, reckoningWith, STATE_RECKONING } from './reckoning'
import { STAGES } from './stages'
import { horizonOf, judge, statusOf } from './status'
import { wouldRepeat } from './steps'

const TODAY: PlainDate = '2027-12-31'

const act = <K extends ActKind>(kind: K, on: PlainDate, rest: Omit<ActOf<K>, 'kind' | 'on' | 'round'>, round = 0) =>
  ({ kind, on, round, ...rest }) as CaseAct

const notice = (on: PlainDate, respondBy: PlainDate) => act('clarification_notice', on, { respondBy })
const corrected = (on: PlainDate) => act('clarification_response', on, {})
const letter = (on: PlainDate, party: ConsultationKind = 'third_party', days: Partial<ActOf<'consultation'>> = {}) =>
  act('consultation', on, { id: 1, party, letterReceivedOn: null, respondBy: null, ...days })
const answer = (on: PlainDate, said: ActOf<'consultation_answer'>['answer'] = 'objects', id = 1) =>
  act('consultation_answer', on, { id, answer: said })
const extension = (on: PlainDate, workingDays: number, { approvedOn = on, round = 0 } = {}) =>
  act('extension', on, { approvedOn, workingDays }, round)
const asked = (on: PlainDate, respondBy: PlainDate) => act('reasons_request', on, { respondBy })
const verdict = (on: PlainDate, reasonable: boolean) => act('reasons_verdict', on, { reasonable })
const delay = (on: PlainDate, until: PlainDate) => act('delay', on, { until })
const fee = (on: PlainDate, receivedOn: PlainDate | null = on) =>
  act('fee_notice', on, { basis: 'per_volume', receivedOn })
const paid = (on: PlainDate) => act('fee_payment', on, {})
const split = (on: PlainDate) => act('split', on, {})
const withdrawal = (on: PlainDate) => act('withdrawal', on, {})
const reply = (on: PlainDate, outcome: OutcomeCode = 'granted', round = 0) => act('reply', on, { outcome }, round)
const lapse = (on: PlainDate, outcome: LapseOutcome = 'other.clarification_lapsed') => act('lapse', on, { outcome })
const service = (on: PlainDate) => act('service', on, { route: 'post' })
const archiving = (on: PlainDate) => act('archiving', on, {})
const reopening = (on: PlainDate, replyBy: PlainDate | null = null) => act('reopening', on, { replyBy }, 1)

const fileOf = (receivedOn: PlainDate, acts: readonly CaseAct[], assigned = true): CaseFile => ({
  receivedOn,
  applicantKind: 'natural_person',
  assigned,
  acts: inOrder(acts),
})

/** What the rules say of a request received on that day with these acts: nothing, or the first refusal. */
function refused(receivedOn: PlainDate, acts: readonly CaseAct[], today = TODAY) {
  const checked = checkFile(fileOf(receivedOn, acts), STATE_RECKONING, today)
  if (checked.ok) return undefined
  if (checked.refusal.kind !== 'breach') throw new Error(`no rule refuses so: ${checked.refusal.kind}`)
  const { code, citation, field } = checked.refusal.breach
  return { code, article: citation?.article, ...(field && { field }) }
}

/** The same act with the reason why it was late, or otherwise than its article says. */
const because = (late: CaseAct): CaseAct => ({ ...late, irregularBecause: '经办人交接' })

const irregularOf = (...acts: CaseAct[]) =>
  irregularActs(fileOf(RECEIVED, acts), STATE_RECKONING).map(({ code, by, act: late }) => ({
    code,
    by,
    reason: late.irregularBecause,
  }))

const RECEIVED = '2023-09-15'
const refusedOf = (...acts: CaseAct[]) => refused(RECEIVED, acts)

describe('补正 (Art. 30), for a request received on Fri 2023-09-15', () => {
  test('is asked by the 7th working day, Tue 2023-09-26, and not without a reason on the 8th', () => {
    expect(refusedOf(notice('2023-09-26', '2023-10-13'))).toBeUndefined()
    expect(refusedOf(notice('2023-09-27', '2023-10-13'))).toEqual({
      code: 'clarificationLate',
      article: '第三十条',
      field: 'irregularBecause',
    })
  })
  test('on the 8th it is recorded with the reason, and shown with the day by which it was due', () => {
    const late = because(notice('2023-09-27', '2023-10-13'))
    expect(refusedOf(late)).toBeUndefined()
    expect(irregularOf(late)).toEqual([{ code: 'clarificationLate', by: '2023-09-26', reason: '经办人交接' }])
    expect(irregularOf(notice('2023-09-26', '2023-10-13'))).toEqual([])
    expect(refusedOf(because(notice('2023-09-14', '2023-09-28')))?.code).toBe('actBeforeReceipt')
  })
  test('is asked until Mon 2024-02-26 where it was received on Wed 2024-02-14: the Spring Festival is off, Sunday the 18th is worked', () => {
    expect(refused('2024-02-14', [notice('2024-02-26', '2024-03-20')])).toBeUndefined()
    expect(refused('2024-02-14', [notice('2024-02-27', '2024-03-20')])?.code).toBe('clarificationLate')
  })
  test('is asked once only: what was asked again is recorded with the reason, and is irregular', () => {
    const [first, second] = [notice('2023-09-18', '2023-09-22'), notice('2023-09-26', '2023-10-13')]
    const twice = { code: 'clarificationTwice', article: '第三十条', field: 'irregularBecause' }
    expect(refusedOf(first, second)).toEqual(twice)
    expect(refusedOf(first, corrected('2023-09-20'), second)).toEqual(twice)
    expect(refusedOf(first, corrected('2023-09-20'), because(second))).toBeUndefined()
    expect(irregularOf(first, because(second)).map(({ code }) => code)).toEqual(['clarificationTwice'])
    expect(wouldRepeat('clarification_notice', fileOf(RECEIVED, [first]))).toBe(true)
    expect(wouldRepeat('clarification_notice', fileOf(RECEIVED, []))).toBe(false)
  })
  test('gives a time that lies after the notice', () => {
    expect(refusedOf(notice('2023-09-20', '2023-09-20'))).toEqual({
      code: 'respondByTooEarly',
      article: '第三十条',
      field: 'respondBy',
    })
  })
  test('is not asked before the request was received', () => {
    expect(refusedOf(notice('2023-09-14', '2023-09-28'))).toEqual({
      code: 'actBeforeReceipt',
      article: '第三十条',
      field: 'noticedOn',
    })
  })
  test('a corrected application answers a notice, and once', () => {
    const sent = notice('2023-09-20', '2023-10-13')
    expect(refusedOf(corrected('2023-09-25'))).toEqual({ code: 'clarificationMissing', article: '第三十条' })
    expect(refusedOf(sent, corrected('2023-09-25'))).toBeUndefined()
    expect(refusedOf(sent, corrected('2023-09-25'), corrected('2023-09-26'))?.code).toBe('clarifiedAlready')
  })
  test('a corrected application that is dated before the notice is refused at its day', () => {
    expect(refusedOf(notice('2023-09-20', '2023-10-13'), corrected('2023-09-19'))).toEqual({
      code: 'responseBeforeNotice',
      article: '第三十条',
      field: 'respondedOn',
    })
  })
  test('is not asked any more once a review has reopened the request', () => {
    const first = [reply('2023-10-10'), service('2023-10-10'), reopening('2023-12-18')]
    expect(mayFollow('clarification_notice', fileOf(RECEIVED, first))).toMatchObject({
      breach: { code: 'clarificationLate' },
    })
  })
  test('that nobody answered waits no longer once a review has set its end aside: the new period runs and can be extended', () => {
    const reopened = [
      notice('2023-09-20', '2023-10-13'),
      reply('2023-10-16', 'other.clarification_lapsed'),
      service('2023-10-16'),
      reopening('2024-01-22'),
    ]
    const judgement = judge(fileOf(RECEIVED, reopened), STATE_RECKONING)
    expect(judgement).toMatchObject({ dueOn: '2024-02-22', stage: 'in_progress' })
    expect(statusOf(judgement, horizonOf(STATE_RECKONING.calendar, '2024-02-23'))).toBe('overdue')
    expect(refusedOf(...reopened, extension('2024-02-22', 20, { round: 1 }))).toBeUndefined()
  })
})

describe('an extension (Art. 33), for a request received on Fri 2023-09-15 and due on Thu 2023-10-19', () => {
  const ARTICLE = '第三十三条第二款'
  test('is notified on Thu 2023-10-19 at the latest; on Fri 2023-10-20 it is too late', () => {
    expect(refusedOf(extension('2023-10-19', 10))).toBeUndefined()
    expect(refusedOf(extension('2023-10-20', 10))).toEqual({
      code: 'extensionAfterDue',
      article: ARTICLE,
      field: 'irregularBecause',
    })
    const late = because(extension('2023-10-20', 10))
    expect(refusedOf(late)).toBeUndefined()
    expect(irregularOf(late)).toMatchObject([{ code: 'extensionAfterDue', by: '2023-10-19' }])
  })
  test('is of 20 working days at most', () => {
    expect(refusedOf(extension('2023-10-10', 20))).toBeUndefined()
    expect(refusedOf(extension('2023-10-10', 21))).toEqual({
      code: 'extensionTooLong',
      article: ARTICLE,
      field: 'irregularBecause',
    })
    expect(refusedOf(because(extension('2023-10-10', 21)))).toBeUndefined()
  })
  test('is given once: one that was given again is recorded with the reason, and is irregular', () => {
    const [first, second] = [extension('2023-10-10', 5), extension('2023-10-17', 5)]
    expect(refusedOf(first, second)).toEqual({ code: 'extensionTwice', article: ARTICLE, field: 'irregularBecause' })
    expect(refusedOf(first, because(second))).toBeUndefined()
    expect(irregularOf(first, because(second)).map(({ code }) => code)).toEqual(['extensionTwice'])
  })
  test('is approved before the applicant is told, and after the request was received', () => {
    expect(refusedOf(extension('2023-10-18', 10, { approvedOn: '2023-10-19' }))).toEqual({
      code: 'approvalAfterNotice',
      article: ARTICLE,
      field: 'irregularBecause',
    })
    expect(refusedOf(because(extension('2023-10-18', 10, { approvedOn: '2023-10-19' })))).toBeUndefined()
    expect(refusedOf(extension('2023-10-18', 10, { approvedOn: '2023-09-14' }))).toEqual({
      code: 'actBeforeReceipt',
      article: ARTICLE,
      field: 'approvedOn',
    })
  })
  test('extends nothing while the applicant corrects, or has yet to pay', () => {
    const nothingRuns = { code: 'noPeriodRunning', article: ARTICLE }
    expect(refusedOf(notice('2023-09-20', '2023-10-13'), extension('2023-10-10', 10))).toEqual(nothingRuns)
    expect(refusedOf(fee('2023-09-20'), extension('2023-10-10', 10))).toEqual(nothingRuns)
    expect(permittedActs(fileOf(RECEIVED, [notice('2023-09-20', '2023-10-13')]))).not.toContain('extension')
  })
  test('counts from the new deadline once the corrected application has come: Wed 2023-10-11 → Wed 2023-11-08', () => {
    const acts = [notice('2023-09-20', '2023-10-13'), corrected('2023-10-11')]
    expect(refusedOf(...acts, extension('2023-11-08', 10))).toBeUndefined()
    expect(refusedOf(...acts, extension('2023-11-09', 10))?.code).toBe('extensionAfterDue')
  })
  test('extends nothing where a delayed period has been announced, or a judgment has set the day', () => {
    const delayed = [asked('2023-09-18', '2023-09-25'), verdict('2023-09-26', true), delay('2023-09-26', '2023-12-29')]
    expect(refusedOf(...delayed, extension('2023-10-10', 10))?.code).toBe('noPeriodRunning')
    const reopened = [reply('2023-10-10'), service('2023-10-10'), reopening('2024-01-03', '2024-01-19')]
    expect(refusedOf(...reopened, extension('2024-01-10', 10, { round: 1 }))?.code).toBe('noPeriodRunning')
  })
  test('with a slip of a century in its day is refused like any other', () => {
    expect(refusedOf(extension('1923-10-10', 10))).toMatchObject({ article: ARTICLE })
  })
})

describe('a third party is asked (Art. 32), for a request received on Mon 2023-04-10', () => {
  const sent = letter('2023-04-12', 'third_party', { letterReceivedOn: '2023-04-12' })
  test('a letter received on Wed 2023-04-12 may be answered until Fri 2023-05-05: silence is registered after it', () => {
    expect(refused('2023-04-10', [sent, answer('2023-05-05', 'silent')])).toEqual({
      code: 'silenceTooEarly',
      article: '第三十二条',
      field: 'answeredOn',
    })
    expect(refused('2023-04-10', [sent, answer('2023-05-06', 'silent')])).toBeUndefined()
    expect(refused('2023-04-10', [sent, answer('2023-04-21', 'objects')])).toBeUndefined()
  })
  test('the time is counted from the letter’s arrival, for an organ that made the information jointly by Art. 34', () => {
    const later = letter('2023-04-12', 'co_producer', { letterReceivedOn: '2023-04-14' })
    expect(refused('2023-04-10', [later, answer('2023-05-08', 'silent')])).toMatchObject({
      code: 'silenceTooEarly',
      article: '第三十四条',
    })
    expect(refused('2023-04-10', [later, answer('2023-05-09', 'silent')])).toBeUndefined()
  })
  test('a letter to another organ says until when; the regulation gives no time', () => {
    const to = (respondBy: PlainDate | null) =>
      refused('2023-04-10', [letter('2023-04-12', 'other_organ', { respondBy })])
    expect(to(null)).toEqual({ code: 'answerDayMissing', article: '第三十三条第三款', field: 'respondBy' })
    expect(to('2023-04-12')?.code).toBe('respondByTooEarly')
    expect(to('2023-04-20')).toBeUndefined()
  })
  test('a letter arrives after it was sent, and not in the future', () => {
    const arriving = (letterReceivedOn: PlainDate, today: PlainDate) =>
      refused('2023-04-10', [letter('2023-04-12', 'third_party', { letterReceivedOn })], today)
    expect(arriving('2023-04-11', '2023-04-20')?.code).toBe('letterReceivedTooEarly')
    expect(arriving('2023-04-20', '2023-04-20')).toBeUndefined()
    expect(arriving('2023-04-21', '2023-04-20')).toBeDefined()
  })
  test('an answer belongs to a letter, comes after it, and comes once', () => {
    expect(refused('2023-04-10', [answer('2023-04-21')])?.code).toBe('consultationMissing')
    expect(refused('2023-04-10', [sent, answer('2023-04-21', 'objects', 2)])?.code).toBe('consultationMissing')
    expect(refused('2023-04-10', [sent, answer('2023-04-21'), answer('2023-04-24')])?.code).toBe('consultationMissing')
    expect(refused('2023-04-10', [sent, answer('2023-04-11')])).toEqual({
      code: 'answerBeforeLetter',
      article: '第三十二条',
      field: 'answeredOn',
    })
  })
})

describe('reasons for so many requests (Art. 35), for a request received on Fri 2023-09-15', () => {
  const ARTICLE = '第三十五条'
  const reasons = [asked('2023-09-18', '2023-09-25'), verdict('2023-09-26', true)]
  test('are asked for once, and judged once, after they were asked for', () => {
    expect(refusedOf(...reasons, asked('2023-09-27', '2023-10-09'))).toEqual({ code: 'reasonsTwice', article: ARTICLE })
    expect(refusedOf(...reasons, verdict('2023-09-27', false))).toEqual({ code: 'reasonsTwice', article: ARTICLE })
    expect(refusedOf(verdict('2023-09-27', false))).toEqual({ code: 'reasonsMissing', article: ARTICLE })
    expect(refusedOf(asked('2023-09-18', '2023-09-25'), verdict('2023-09-17', false))).toEqual({
      code: 'verdictBeforeRequest',
      article: ARTICLE,
      field: 'judgedOn',
    })
  })
  test('a delayed period follows reasonable reasons only', () => {
    const refusal = { code: 'delayWithoutReasons', article: ARTICLE, field: 'delayedUntil' }
    expect(refusedOf(delay('2023-09-26', '2023-12-29'))).toEqual(refusal)
    const unreasonable = [asked('2023-09-18', '2023-09-25'), verdict('2023-09-26', false)]
    expect(refusedOf(...unreasonable, delay('2023-09-26', '2023-12-29'))).toEqual(refusal)
    expect(refusedOf(...reasons, delay('2023-09-26', '2023-12-29'))).toBeUndefined()
  })
  test('it is announced by the deadline, Thu 2023-10-19, and ends after it', () => {
    expect(refusedOf(...reasons, delay('2023-10-19', '2023-12-29'))).toBeUndefined()
    expect(refusedOf(...reasons, delay('2023-10-20', '2023-12-29'))).toEqual({
      code: 'delayAfterDue',
      article: ARTICLE,
      field: 'delayIrregularBecause',
    })
    expect(refusedOf(...reasons, because(delay('2023-10-20', '2023-12-29')))).toBeUndefined()
    expect(refusedOf(...reasons, because(delay('2023-10-25', '2023-10-25')))?.code).toBe('delayTooShort')
    expect(refusedOf(...reasons, delay('2023-10-10', '2023-10-19'))).toEqual({
      code: 'delayTooShort',
      article: ARTICLE,
      field: 'delayedUntil',
    })
    expect(refusedOf(...reasons, delay('2023-10-10', '2023-10-20'))).toBeUndefined()
  })
  test('are asked for before the deadline is over; later with a reason', () => {
    expect(refusedOf(asked('2023-10-19', '2023-10-27'))).toBeUndefined()
    expect(refusedOf(asked('2023-10-20', '2023-10-27'))).toEqual({
      code: 'reasonsAfterDue',
      article: ARTICLE,
      field: 'irregularBecause',
    })
    expect(refusedOf(because(asked('2023-10-20', '2023-10-27')))).toBeUndefined()
  })
  test('it is announced once, and not while the applicant corrects', () => {
    expect(refusedOf(...reasons, delay('2023-09-26', '2023-11-30'), delay('2023-10-09', '2023-12-29'))?.code).toBe(
      'reasonsTwice',
    )
    expect(refusedOf(...reasons, notice('2023-09-26', '2023-10-20'), delay('2023-10-09', '2023-12-29'))?.code).toBe(
      'noPeriodRunning',
    )
  })
})

describe('the fee (国办函〔2020〕109号), for a request received on Thu 2023-05-25 and due on Sun 2023-06-25, a make-up day', () => {
  const ARTICLE = '第六条'
  const refusedFee = (...acts: CaseAct[]) => refused('2023-05-25', acts)
  test('its notice is sent within the reply period', () => {
    expect(refusedFee(fee('2023-06-25'))).toBeUndefined()
    expect(refusedFee(fee('2023-06-26'))).toEqual({
      code: 'feeNoticeAfterDue',
      article: ARTICLE,
      field: 'irregularBecause',
    })
    expect(refusedFee(because(fee('2023-06-26')))).toBeUndefined()
    expect(refusedFee(because(fee('2023-06-26')), paid('2023-06-25'))?.code).toBe('paymentBeforeNotice')
  })
  test('its notice is sent once, arrives after it was sent, and not in the future', () => {
    expect(refusedFee(fee('2023-06-01'), fee('2023-06-02'))?.code).toBe('feeNoticeTwice')
    expect(refusedFee(fee('2023-06-01', '2023-05-31'))).toEqual({
      code: 'letterReceivedTooEarly',
      article: ARTICLE,
      field: 'receivedOn',
    })
    expect(refused('2023-05-25', [fee('2023-06-01', '2023-06-06')], '2023-06-05')).toBeDefined()
  })
  test('no notice is sent while the applicant corrects, and no 补正 is asked while the applicant has yet to pay', () => {
    expect(refusedFee(notice('2023-05-29', '2023-06-20'), fee('2023-06-01'))).toEqual({
      code: 'noPeriodRunning',
      article: ARTICLE,
    })
    expect(refusedFee(fee('2023-05-29'), notice('2023-06-01', '2023-06-20'))).toEqual({
      code: 'noPeriodRunning',
      article: '第三十条',
    })
  })
  test('is paid after a notice, and once', () => {
    expect(refusedFee(paid('2023-06-12'))).toEqual({ code: 'feeNoticeMissing', article: ARTICLE })
    expect(refusedFee(fee('2023-06-01'), paid('2023-06-12'))).toBeUndefined()
    expect(refusedFee(fee('2023-06-01'), paid('2023-06-12'), paid('2023-06-13'))?.code).toBe('feePaidAlready')
    expect(refusedFee(fee('2023-06-01'), paid('2023-05-31'))).toEqual({
      code: 'paymentBeforeNotice',
      article: ARTICLE,
      field: 'paidOn',
    })
  })
})

describe('a result that says that something happened before, for a request received on Fri 2023-09-15', () => {
  const needs = (article: string, code: string) => ({ code, article, field: 'outcome' })
  test('申请人逾期不补正: only after a notice, and after its time', () => {
    const refusal = needs('第三十条', 'outcomeNeedsLapse')
    const sent = notice('2023-09-20', '2023-10-13')
    expect(refusedOf(reply('2023-10-16', 'other.clarification_lapsed'))).toEqual(refusal)
    expect(refusedOf(sent, reply('2023-10-13', 'other.clarification_lapsed'))).toEqual(refusal)
    expect(refusedOf(sent, reply('2023-10-14', 'other.clarification_lapsed'))).toBeUndefined()
    const made = [sent, corrected('2023-10-12'), reply('2023-10-16', 'other.clarification_lapsed')]
    expect(refusedOf(...made)).toEqual(refusal)
  })
  test('补正后申请内容仍不明确: only with a corrected application', () => {
    const refusal = needs('第三十条', 'outcomeNeedsClarified')
    const sent = notice('2023-09-20', '2023-10-13')
    expect(refusedOf(reply('2023-10-16', 'unavailable.still_unclear'))).toEqual(refusal)
    expect(refusedOf(sent, reply('2023-10-16', 'unavailable.still_unclear'))).toEqual(refusal)
    expect(refusedOf(sent, corrected('2023-10-12'), reply('2023-10-16', 'unavailable.still_unclear'))).toBeUndefined()
  })
  test('申请人逾期未缴费: not before the fee measures are in force, on 1 January 2021', () => {
    const unpaid = (on: PlainDate) => refused('2020-11-30', [reply(on, 'other.fee_unpaid')])
    expect(unpaid('2020-12-31')).toEqual(needs('第六条', 'outcomeNotInForce'))
    expect(unpaid('2021-01-04')).toEqual(needs('第六条', 'outcomeNeedsFeeLapse'))
  })
  test('无正当理由大量反复申请: only after reasons were asked for and found unreasonable', () => {
    const refusal = needs('第三十五条', 'outcomeNeedsReasons')
    const reasons = asked('2023-09-18', '2023-09-25')
    expect(refusedOf(reply('2023-10-09', 'not_processed.excessive'))).toEqual(refusal)
    expect(refusedOf(reasons, reply('2023-10-09', 'not_processed.excessive'))).toEqual(refusal)
    expect(refusedOf(reasons, verdict('2023-09-26', true), reply('2023-10-09', 'not_processed.excessive'))).toEqual(
      refusal,
    )
    expect(
      refusedOf(reasons, verdict('2023-09-26', false), reply('2023-10-09', 'not_processed.excessive')),
    ).toBeUndefined()
  })
  test('申请人逾期未缴费: a notice received Thu 2023-06-01 is to be paid by Fri 2023-06-30', () => {
    const refusal = needs('第六条', 'outcomeNeedsFeeLapse')
    const lapsed = (on: PlainDate, ...acts: CaseAct[]) =>
      refused('2023-05-25', [...acts, reply(on, 'other.fee_unpaid')])
    expect(lapsed('2023-07-01')).toEqual(refusal)
    expect(lapsed('2023-07-01', fee('2023-06-01', null))).toEqual(refusal)
    expect(lapsed('2023-06-30', fee('2023-06-01'))).toEqual(refusal)
    expect(lapsed('2023-07-01', fee('2023-06-01'))).toBeUndefined()
    expect(lapsed('2023-07-03', fee('2023-06-01'), paid('2023-06-30'))).toEqual(refusal)
  })
})

describe('不再处理 without a document (Art. 30; 109号 Art. 6)', () => {
  const sent = notice('2023-09-20', '2023-10-13')
  test('ends the request on the day that is stated, once the time to correct is over: Fri 2023-10-13, so from Sat 2023-10-14', () => {
    expect(refusedOf(sent, lapse('2023-10-13'))).toEqual({
      code: 'outcomeNeedsLapse',
      article: '第三十条',
      field: 'lapsedOn',
    })
    expect(refusedOf(sent, lapse('2023-10-14'))).toBeUndefined()
    const judgement = judge(fileOf(RECEIVED, [sent, lapse('2023-10-16')]), STATE_RECKONING)
    expect(judgement).toMatchObject({ concludedOn: '2023-10-16', stage: 'to_archive', dueOn: null })
    expect(permittedActs(fileOf(RECEIVED, [sent, lapse('2023-10-16')]))).toEqual(['archiving', 'reopening'])
  })
  test('only of what is waited for', () => {
    const nothing = { code: 'nothingLapses', article: '第三十条' }
    expect(refusedOf(lapse('2023-10-16'))).toEqual(nothing)
    expect(refusedOf(sent, corrected('2023-10-12'), lapse('2023-10-16'))).toEqual(nothing)
    expect(refusedOf(sent, lapse('2023-10-16', 'other.fee_unpaid'))?.code).toBe('outcomeNeedsFeeLapse')
  })
  test('a fee notice received Thu 2023-06-01 is to be paid by Fri 2023-06-30', () => {
    const unpaid = (on: PlainDate) => refused('2023-05-25', [fee('2023-06-01'), lapse(on, 'other.fee_unpaid')])
    expect(unpaid('2023-06-30')).toMatchObject({ code: 'outcomeNeedsFeeLapse', field: 'lapsedOn' })
    expect(unpaid('2023-07-01')).toBeUndefined()
  })
  test('not while the period is provisional: a fee notice received Thu 2026-12-10 reaches 2027, of which no notice tells', () => {
    const provisional = { code: 'lapseProvisional', article: '第六条' }
    const unpaid = (end: CaseAct) => refused('2026-12-01', [fee('2026-12-10'), end])
    expect(unpaid(lapse('2027-01-08', 'other.fee_unpaid'))).toEqual({ ...provisional, field: 'lapsedOn' })
    expect(unpaid(lapse('2027-02-01', 'other.fee_unpaid'))).toEqual({ ...provisional, field: 'lapsedOn' })
    expect(unpaid(reply('2027-02-01', 'other.fee_unpaid'))).toEqual({ ...provisional, field: 'outcome' })
    const uncorrected = [notice('2026-12-10', '2027-01-04'), lapse('2027-01-06')]
    expect(refused('2026-12-01', uncorrected)).toMatchObject({ code: 'lapseProvisional', article: '第三十条' })
  })
  test('and again once the notice of 2027 is known', () => {
    const notice2027: HolidayNotice = {
      year: 2027,
      notices: ['国办发明电〔2026〕号'],
      off: [['2027-01-01', '2027-01-03', '元旦']],
      makeUp: [],
    }
    const reckoning = reckoningWith({ ...STATE_RECKONING, notices: [notice2027] })
    const file = (on: PlainDate) => fileOf('2026-12-01', [fee('2026-12-10'), lapse(on, 'other.fee_unpaid')])
    expect(checkFile(file('2027-01-08'), reckoning, TODAY).ok).toBe(false)
    expect(checkFile(file('2027-01-09'), reckoning, TODAY).ok).toBe(true)
  })
})

describe('the end of a request received on Fri 2023-09-15', () => {
  test('is not before its receipt', () => {
    expect(refusedOf(reply('2023-09-14'))).toEqual({
      code: 'repliedBeforeReceipt',
      article: '第三十三条',
      field: 'repliedOn',
    })
    expect(refusedOf(reply('2023-09-15'))).toBeUndefined()
    expect(refusedOf(withdrawal('2023-09-14'))).toMatchObject({ code: 'actBeforeReceipt', field: 'withdrawnOn' })
    expect(refusedOf(split('2023-09-14'))).toMatchObject({ code: 'actBeforeReceipt', field: 'splitOn' })
  })
  test('a request is answered once; late is late, but not refused', () => {
    expect(refusedOf(reply('2023-10-10'), reply('2023-10-11'))).toEqual({
      code: 'alreadyReplied',
      article: '第三十三条',
    })
    expect(refusedOf(reply('2024-03-01'))).toBeUndefined()
  })
  test('a reply is served after it was made, and once', () => {
    expect(refusedOf(service('2023-10-10'))?.code).toBe('replyMissing')
    expect(refusedOf(reply('2023-10-10'), service('2023-10-10'))).toBeUndefined()
    expect(refusedOf(reply('2023-10-10'), service('2023-10-10'), service('2023-10-11'))?.code).toBe('servedAlready')
    expect(refusedOf(reply('2023-10-10'), service('2023-10-09'))).toMatchObject({
      code: 'serviceBeforeReply',
      field: 'servedOn',
    })
  })
  test('it is archived (Art. 45) once served or withdrawn', () => {
    const early = { code: 'archivedBeforeConclusion', article: '第四十五条' }
    expect(refusedOf(archiving('2023-10-10'))).toEqual(early)
    expect(refusedOf(reply('2023-10-10'), archiving('2023-10-11'))).toEqual(early)
    const served = [reply('2023-10-10'), service('2023-10-11')]
    expect(refusedOf(...served, archiving('2023-10-10'))).toEqual({ ...early, field: 'archivedOn' })
    expect(refusedOf(...served, archiving('2023-10-11'))).toBeUndefined()
    expect(refusedOf(...served, archiving('2023-10-11'), archiving('2023-10-12'))?.code).toBe('archivedAlready')
    expect(refusedOf(withdrawal('2023-10-10'), archiving('2023-10-10'))).toBeUndefined()
  })
  test('it is reopened (Art. 51) after it was concluded, not before', () => {
    expect(refusedOf(reopening('2023-12-18'))).toEqual({ code: 'reopenedBeforeConclusion', article: '第五十一条' })
    expect(refusedOf(reply('2023-10-10'), reopening('2023-12-18'))?.code).toBe('reopenedBeforeConclusion')
    const served = [reply('2023-10-10'), service('2023-10-11')]
    expect(refusedOf(...served, reopening('2023-10-10'))).toEqual({
      code: 'reopenedTooEarly',
      article: '第五十一条',
      field: 'receivedOn',
    })
    expect(refusedOf(...served, reopening('2023-12-18'))).toBeUndefined()
    expect(refusedOf(...served, reopening('2023-12-18', '2023-12-18'))?.code).toBe('respondByTooEarly')
    expect(refusedOf(...served, archiving('2023-12-20'), reopening('2023-12-18'))?.code).toBe('reopenedTooEarly')
  })
  test('a reopened request is answered after its reopening', () => {
    const reopened = [reply('2023-10-10'), service('2023-10-11'), reopening('2023-12-18')]
    expect(refusedOf(...reopened, reply('2023-12-15', 'granted', 1))?.code).toBe('repliedBeforeReceipt')
    expect(refusedOf(...reopened, reply('2024-01-05', 'granted', 1))).toBeUndefined()
  })
  test('nothing is recorded of tomorrow', () => {
    expect(refused(RECEIVED, [reply('2023-10-11')], '2023-10-10')?.code).toBe('dateInFuture')
    expect(refused(RECEIVED, [reply('2023-10-10')], '2023-10-10')).toBeUndefined()
  })
})

describe('一事一申请: a request received on Fri 2023-09-15 is split', () => {
  const TOO_LATE = { code: 'splitTooLate', article: '第四条' }
  test('on the day of its receipt, or after a finished 补正', () => {
    expect(refusedOf(split('2023-09-15'))).toBeUndefined()
    const sent = notice('2023-09-20', '2023-10-13')
    expect(refusedOf(sent, corrected('2023-10-11'), split('2023-10-12'))).toBeUndefined()
    expect(refusedOf(sent, split('2023-10-12'))).toEqual(TOO_LATE)
  })
  test('not once something is under way that cannot be divided', () => {
    for (const begun of [letter('2023-09-18'), extension('2023-09-18', 5), asked('2023-09-18', '2023-09-25')])
      expect(refusedOf(begun, split('2023-09-19'))).toEqual(TOO_LATE)
    expect(refusedOf(fee('2023-09-18'), paid('2023-09-19'), split('2023-09-20'))).toEqual(TOO_LATE)
    const reopened = [withdrawal('2023-09-18'), reopening('2023-10-18')]
    expect(mayFollow('split', fileOf(RECEIVED, reopened))).toMatchObject({ breach: { code: 'splitTooLate' } })
  })
  test('once; then nothing more happens to it', () => {
    expect(refusedOf(split('2023-09-18'), split('2023-09-19'))?.code).toBe('splitAlready')
    expect(refusedOf(split('2023-09-18'), reply('2023-09-19'))?.code).toBe('splitAlready')
    expect(permittedActs(fileOf(RECEIVED, [split('2023-09-18')]))).toEqual([])
  })
})

describe('a request that waits for its confirmation (Art. 31)', () => {
  const pending: CaseFile = { ...fileOf(RECEIVED, []), pending: true }
  test('can be confirmed, and nothing else; a confirmed one cannot be confirmed again', () => {
    expect(permittedActs(pending)).toEqual(['confirmation'])
    expect(mayFollow('reply', pending)).toMatchObject({ breach: { code: 'confirmationPending' } })
    expect(mayFollow('confirmation', fileOf(RECEIVED, []))).toMatchObject({ breach: { code: 'confirmedAlready' } })
    const checked = checkFile({ ...pending, acts: [withdrawal('2023-09-18')] }, STATE_RECKONING, TODAY)
    expect(checked).toMatchObject({ ok: false, refusal: { breach: { code: 'confirmationPending' } } })
  })
  test('has no period, and is 待确认 on every day', () => {
    const judgement = judge(pending, STATE_RECKONING)
    expect(judgement).toMatchObject({ stage: 'awaiting_confirmation', dueOn: null, concludedOn: null })
    for (const today of ['2023-09-15', '2024-09-15'] as const)
      expect(statusOf(judgement, horizonOf(STATE_RECKONING.calendar, today))).toBe('unconfirmed')
  })
})

describe('what may follow', () => {
  test('on a fresh request: the beginnings and the ends', () => {
    expect(permittedActs(fileOf(RECEIVED, []))).toEqual([
      'clarification_notice',
      'consultation',
      'extension',
      'reasons_request',
      'fee_notice',
      'split',
      'withdrawal',
      'reply',
    ])
  })
  test('while the applicant corrects: no extension, no fee, no split', () => {
    expect(permittedActs(fileOf(RECEIVED, [notice('2023-09-20', '2023-10-13')]))).toEqual([
      'clarification_notice',
      'clarification_response',
      'consultation',
      'reasons_request',
      'withdrawal',
      'lapse',
      'reply',
    ])
  })
  test('on a reply: its service; on a service or a withdrawal: archiving and reopening; after archiving: reopening', () => {
    const permitted = (...acts: CaseAct[]) => permittedActs(fileOf(RECEIVED, acts))
    expect(permitted(reply('2023-10-10'))).toEqual(['service'])
    expect(permitted(reply('2023-10-10'), service('2023-10-10'))).toEqual(['archiving', 'reopening'])
    expect(permitted(withdrawal('2023-10-10'))).toEqual(['archiving', 'reopening'])
    expect(permitted(withdrawal('2023-10-10'), archiving('2023-10-11'))).toEqual(['reopening'])
  })
})

describe('acts of one day stand in the order of the procedure', () => {
  const kinds = (...acts: CaseAct[]) => inOrder(acts).map(({ kind }) => kind)
  test('the corrected application before the extension of the new period', () => {
    const acts = [notice('2023-09-20', '2023-10-13'), extension('2023-10-11', 20), corrected('2023-10-11')]
    expect(kinds(...acts)).toEqual(['clarification_notice', 'clarification_response', 'extension'])
    expect(refusedOf(...acts)).toBeUndefined()
  })
  test('the extension before the notice that stops the period', () => {
    expect(kinds(fee('2023-10-19'), extension('2023-10-19', 20))).toEqual(['extension', 'fee_notice'])
  })
  test('what closes a matter after what opened it, reply and service last', () => {
    const acts = [
      service('2023-09-20'),
      reply('2023-09-20', 'unavailable.still_unclear'),
      corrected('2023-09-20'),
      notice('2023-09-20', '2023-09-28'),
    ]
    expect(kinds(...acts)).toEqual(['clarification_notice', 'clarification_response', 'reply', 'service'])
    expect(refusedOf(...acts)).toBeUndefined()
  })
  test('a payment before an extension, even where the request is reopened and charged anew on that very day', () => {
    const day = '2023-10-10'
    const acts = [fee('2023-09-20'), paid(day), extension(day, 5), reply(day), service(day), reopening(day)]
    expect(refusedOf(...acts)).toBeUndefined()
    expect(refusedOf(...acts, act('fee_notice', day, { basis: 'per_volume', receivedOn: null }, 1))).toBeUndefined()
  })
})

/** One attempt at an act: everything but its day is chosen freely, and the day near one that matters. */
const attempts = fc.array(
  fc.record({
    kind: fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...ACT_KINDS) }, { weight: 4, arbitrary: fc.nat(99) }),
    day: fc.oneof(
      { weight: 4, arbitrary: fc.record({ days: fc.integer({ min: 1, max: 12 }) }) },
      { weight: 1, arbitrary: fc.record({ days: fc.integer({ min: -1, max: 100 }) }) },
      { weight: 2, arbitrary: fc.constant({ days: 0 }) },
      { weight: 4, arbitrary: fc.record({ landmark: fc.nat(9), off: fc.integer({ min: -1, max: 1 }) }) },
    ),
    until: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 25 }) }, fc.integer({ min: -2, max: 0 })),
    maybe: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 9 }), fc.integer({ min: -1, max: 0 })),
    length: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constantFrom(19, 20, 21)),
    party: fc.constantFrom<ConsultationKind>('third_party', 'co_producer', 'other_organ'),
    answer: fc.constantFrom('consents', 'objects', 'silent'),
    yes: fc.boolean(),
    because: fc.constantFrom<{ irregularBecause?: string }>({}, { irregularBecause: '经办人交接' }),
    outcome: fc.constantFrom<OutcomeCode>(
      'granted',
      'refused.third_party_rights',
      'unavailable.still_unclear',
      'not_processed.excessive',
      'other.clarification_lapsed',
      'other.fee_unpaid',
    ),
  }),
  { minLength: 4, maxLength: 18 },
)
type Attempt = typeof attempts extends fc.Arbitrary<(infer A)[]> ? A : never

/** Days of receipt from the end of 2022 to the spring of 2024, those before holidays and on make-up days more often. */
const receipts = fc.oneof(
  fc.integer({ min: 0, max: 470 }).map((days) => addDays('2022-12-12', days)),
  fc.constantFrom<PlainDate>(
    ...(['2022-12-30', '2022-12-31', '2023-01-20', '2023-01-28', '2023-04-23', '2023-06-21', '2023-06-25'] as const),
    ...(['2023-09-15', '2023-10-07', '2023-10-14', '2023-12-15', '2023-12-29', '2024-01-22', '2024-02-04'] as const),
  ),
)

const choices = fc.record({
  feeResumedUntil: fc.constantFrom<Reckoning['feeResumedUntil']>(null, null, '2023-06-30'),
  otherOrgans: fc.constantFrom<Reckoning['otherOrgans']>('until_answer', 'until_answer', 'capped'),
  answerDay: fc.constantFrom<Reckoning['answerDay']>('excluded', 'excluded', 'counted'),
  lateClarification: fc.constantFrom<Reckoning['lateClarification']>('restarts', 'counts_on'),
})

/** The act that an attempt makes of the world in which it is made. */
function attemptedIn(world: World, acts: readonly CaseAct[], attempt: Attempt): CaseAct {
  const { day, until, maybe, length, party, answer, yes, because, outcome } = attempt
  const fitting = ACT_KINDS.filter((kind) => hasPlaceFor(kind, world))
  // A request that ends at once tries nothing else; what depends on much else seldom has its place.
  const often = fitting.filter((kind) => !['withdrawal', 'split', 'reopening'].includes(kind))
  const rare = fitting.filter((kind) => ['delay', 'clarification_response', 'consultation_answer'].includes(kind))
  const among = fitting.length > 0 ? [fitting, often, often, often, rare, rare, rare, rare].flat() : ACT_KINDS
  const kind = typeof attempt.kind === 'string' ? attempt.kind : among[attempt.kind % among.length]!
  const last = acts.at(-1)
  const latest = last ? dayOf(last.on) : world.received
  const marks = landmarks(world)
  const wished = 'landmark' in day ? marks[day.landmark % marks.length]! + day.off : latest + day.days
  // Only the first act of a round can be tried before what precedes it: else it would not be the last any more.
  const isFirst = !last || last.kind === 'reopening'
  const on = isFirst ? wished : Math.max(wished, latest)
  const round = kind === 'reopening' ? world.round + 1 : world.round
  const near = maybe === null ? null : dateOf(on + maybe)
  const later = dateOf(on + until)
  const values: { [K in ActKind]: Omit<ActOf<K>, 'kind' | 'on' | 'round'> } = {
    confirmation: {},
    clarification_notice: { respondBy: later },
    clarification_response: {},
    consultation: { id: world.letters.size + 1, party, letterReceivedOn: near, respondBy: yes ? later : null },
    consultation_answer: { id: 1 + (length % (world.letters.size + 1)), answer } as ActOf<'consultation_answer'>,
    reasons_request: { respondBy: later },
    reasons_verdict: { reasonable: yes },
    delay: { until: dateOf(Math.max(dueDay(world) ?? on, on) + until) },
    extension: { approvedOn: dateOf(on - (maybe ?? 0)), workingDays: length },
    fee_notice: { basis: 'per_volume', receivedOn: near },
    fee_payment: {},
    split: {},
    withdrawal: {},
    lapse: { outcome: yes === (world.fee?.paid === false) ? 'other.fee_unpaid' : 'other.clarification_lapsed' },
    reply: { outcome },
    service: { route: 'post' },
    archiving: {},
    reopening: { replyBy: yes ? null : later },
  }
  return { kind, on: dateOf(on), round, ...values[kind], ...because } as CaseAct
}

const LATEST: PlainDate = '2031-12-31'

test('over generated sequences of acts the rules accept what the procedure allows, and nothing else', () => {
  const reached = new Map<string, number>()
  const count = (what: string) => reached.set(what, (reached.get(what) ?? 0) + 1)
  fc.assert(
    fc.property(receipts, choices, attempts, (receivedOn, chosen, attempted) => {
      const reckoning = { ...STATE_RECKONING, ...chosen }
      let world = received(receivedOn)
      let acts: CaseAct[] = []
      agreeOnPlaces(fileOf(receivedOn, []), world)
      for (const attempt of attempted) {
        const tried = attemptedIn(world, acts, attempt)
        const lawful = worldAfter(receivedOn, [...acts, tried], reckoning)
        const file = fileOf(receivedOn, [...acts, tried])
        const checked = checkFile(file, reckoning, LATEST)
        same(file, { accepted: checked.ok }, { accepted: lawful !== undefined })
        if (!checked.ok) expect(checked.refusal).toHaveProperty('breach.citation.instrument')
        count(`${tried.kind} ${checked.ok}`)
        if (checked.ok) for (const { code } of irregularActs(file, reckoning)) count(code)
        if (!lawful) continue
        world = lawful
        acts = [...file.acts]
        agreeOnPlaces(file, world)
        agreeOnClock(file, world, reckoning)
        agreeOnStatus(file, world, reckoning)
      }
    }),
    { numRuns: runsOfJudgedGenerator(2000) },
  )
  if (!GENERATOR_IS_JUDGED) return
  // The generator is of use only as long as it reaches every rule from both sides.
  // Every request here has been confirmed; of those that have not, nothing but the confirmation is accepted.
  const tried = ACT_KINDS.filter((kind) => kind !== 'confirmation')
  for (const kind of tried) for (const ok of [true, false]) expect(reached.get(`${kind} ${ok}`)).toBeGreaterThan(10)
  for (const code of IRREGULARITY_CODES) expect([code, (reached.get(code) ?? 0) > 3]).toEqual([code, true])
})

/** A disagreement is shown with the acts that led to it. */
function same<T>({ receivedOn, acts }: CaseFile, found: T, expected: T): void {
  if (JSON.stringify(found) !== JSON.stringify(expected))
    expect({ receivedOn, acts, ...found }).toEqual({ receivedOn, acts, ...expected })
}

function agreeOnPlaces(file: CaseFile, world: World): void {
  same(file, { permitted: permittedActs(file) }, { permitted: ACT_KINDS.filter((kind) => hasPlaceFor(kind, world)) })
}

function agreeOnClock(file: CaseFile, world: World, reckoning: Reckoning): void {
  const due = dueDay(world)
  same(file, { dueOn: readClock(file, reckoning).dueOn }, { dueOn: due === null ? null : dateOf(due) })
}

function agreeOnStatus(file: CaseFile, world: World, reckoning: Reckoning): void {
  const judgement = judge(file, reckoning)
  expect(STAGES).toContain(judgement.stage)
  const latest = dayOf(file.acts.at(-1)!.on)
  const due = dueDay(world) ?? latest
  for (const day of [latest, latest + 9, due - 3, due + 1]) {
    const on = dateOf(day)
    const status = statusOf(judgement, horizonOf(reckoning.calendar, on))
    same(file, { on, status }, { on, status: statusOn(world, day) })
  }
}
