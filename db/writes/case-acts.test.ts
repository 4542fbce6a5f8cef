import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { mintOperator } from '@/lib/access'
import { addDays, lastDayOf, type PlainDate, yearOf } from '@/lib/dates'
import { APPLICANT_KIND_CODES } from '@/lib/law/applicants'
import { STATE_CALENDAR } from '@/lib/law/calendar/state-calendar'
import { OUTCOME_CODES, type OutcomeCode } from '@/lib/law/outcomes'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { table3Columns, table3Rows } from '@/lib/law/report-formats/rows'
import { GENERATOR_IS_JUDGED, runsOfJudgedGenerator } from '@/lib/property-runs.fixture'
import { remedyInput } from '@/lib/remedies/input'
import { NEW_REMEDY } from '@/lib/remedies/new-remedy'
import { assembleReport } from '@/lib/report/assemble'
import { runChecks } from '@/lib/report/checks/run'
import { placeRequest } from '@/lib/report/placement'
import { countTables, type Table3, table3Cells } from '@/lib/report/tables'
import { ACT_KINDS } from '@/lib/requests/acts'
import type { ActKind } from '@/lib/requests/case-file'
import { type ConclusionKind, conclusionsOf, countedConclusion, uncountedConclusions } from '@/lib/requests/conclusion'
import { consultationCorrection } from '@/lib/requests/inputs/consultation'
import { reasonsVerdictInput } from '@/lib/requests/inputs/reasons'
import { permittedActs } from '@/lib/requests/permitted-acts'
import { STATE_RECKONING } from '@/lib/requests/reckoning'
import { RECORD_NOUNS, type RecordNoun } from '@/lib/requests/records'
import { horizonOf, judge, statusOf } from '@/lib/requests/status'
import type { Result } from '@/lib/result'
import { connection } from '../client'
import { recordsOf } from '../queries/case-acts'
import { caseFileOf, fileOf, type RequestFile } from '../queries/case-file'
import { loadEvidence } from '../queries/report/evidence'
import { loadReportFacts } from '../queries/report/facts'
import { requestsInCell } from '../queries/report/requests'
import { caseClocks } from '../schema/case-acts'
import { auditEntries } from '../schema/ledger'
import { disclosureRequests } from '../schema/requests'
import { accepted, foundTestLedger, requestOf, TODAY, WANG_FANG } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { day } from '../testing/days'
import { replyOf } from '../testing/groundwork'
import { commitIfOk, type Tx } from '../transaction'
import { correctArchiving, correctReopening, recordArchiving, recordReopening } from './archivings'
import { strikeRecord } from './case-acts'
import { correctClarification, recordClarification, recordClarificationResponse } from './clarifications'
import {
  correctLapse,
  correctReply,
  correctWithdrawal,
  recordLapse,
  recordReply,
  recordService,
  recordWithdrawal,
} from './conclusions'
import { recordConfirmation } from './confirmations'
import { noteLetterReceived, recordConsultation, recordConsultationAnswer } from './consultations'
import { correctExtension, recordExtension } from './extensions'
import { noteFeeNoticeReceived, recordFeeNotice, recordFeePayment } from './fee-notices'
import { correctReasons, recordReasonsRequest, recordReasonsVerdict } from './reasons-requests'
import { recordRemedy } from './remedies'
import { changeRequest, registerRequest, splitRequest } from './requests'

const LI_NA = mintOperator({ staffId: null, name: '李娜', role: 'reviewer' })

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

const write = <T>(act: (tx: Tx) => Result<T>, actor = WANG_FANG) => commitIfOk(actor, act)
const registered = (...arrival: Parameters<typeof requestOf>) =>
  accepted(write((tx) => registerRequest(tx, requestOf(...arrival), TODAY))).number
const file = (number: string) => fileOf(connection(), number)!
const trail = (number: string) =>
  connection()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.subject, `request:${number}`))
    .all()
const dueOn = (number: string) => file(number).judgement.dueOn
const tablesOf = (year: number) => countTables(loadReportFacts(WANG_FANG, year), formatOf(year))
const table3 = (year: number) => tablesOf(year).table3
const table4 = (year: number) => tablesOf(year).table4
/** The cells of table 三 that count something, of the column of all applicants. */
const counted = (year: number) =>
  Object.fromEntries(
    Object.entries(table3(year))
      .filter(([row, { total }]) => row !== 'total' && total > 0)
      .map(([row, { total }]) => [row, total]),
  )

/** Everything that stands in the ledger, the audit trail too. */
function everything() {
  const { $client } = connection()
  const tables = $client.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
  return tables.map((table) => [table, $client.prepare(`SELECT * FROM "${table}"`).all()])
}

const NOTICE = {
  noticedOn: '2023-09-20',
  respondBy: '2023-10-13',
  items: '请写明所需文件的名称或者文号',
  noticeNumber: '',
} as const
const EXTENSION = {
  workingDays: 20,
  reasons: '需要检索2018年以来的学籍档案',
  approvedBy: '刘建国',
  approvedOn: '2023-10-18',
  notifiedOn: '2023-10-19',
  noticeNumber: '',
} as const
const LETTER = {
  party: 'third_party',
  name: '测试市启明教育科技有限公司',
  matter: '采购合同中的分项报价',
  sentOn: '2023-10-12',
  letterReceivedOn: '2023-10-13',
  respondBy: null,
  letterNumber: '',
} as const
const ASKED = { askedOn: '2023-09-20', respondBy: '2023-09-27', facts: '本月已提出申请32件' } as const
const FEE_WORDS = { basis: 'per_volume', pages: 42, sentOn: '2023-09-20', receivedOn: null, noticeNumber: '' } as const
const REOPENED = {
  body: '测试市人民政府',
  decisionNumber: '测府复决〔2023〕18号',
  receivedOn: '2023-12-25',
  replyBy: null,
  reasons: '原答复未说明不予公开部分的理由',
  remedyId: null,
} as const
const UNSERVED = { serviceRoute: null, servedOn: null } as const

const clarified = (number: string, respondedOn: PlainDate = '2023-10-10') => {
  accepted(write((tx) => recordClarification(tx, { number, ...NOTICE }, TODAY)))
  accepted(write((tx) => recordClarificationResponse(tx, { number, respondedOn, response: '' }, TODAY)))
}
const replied = (number: string, outcome: OutcomeCode, servedOn: PlainDate) =>
  accepted(write((tx) => recordReply(tx, replyOf(number, outcome, servedOn), TODAY)))
const decidedAnew = (year: number) => loadReportFacts(WANG_FANG, year).decidedAnew
const reopened = (number: string, receivedOn: PlainDate = REOPENED.receivedOn) =>
  accepted(write((tx) => recordReopening(tx, { number, ...REOPENED, receivedOn }, TODAY), LI_NA))

describe('what the law gives once and was done again', () => {
  test('a second 补正 is on record with its reason, and is corrected and struck out by itself', () => {
    const number = registered('2023-09-15')
    const later = { noticedOn: '2023-09-22', respondBy: addDays(NOTICE.respondBy, 14) } as const
    const again = { ...NOTICE, ...later, irregularBecause: '经办人交接' } as const
    accepted(write((tx) => recordClarification(tx, { number, ...NOTICE }, TODAY)))
    accepted(write((tx) => recordClarification(tx, { number, ...again }, TODAY)))
    const { records, judgement } = file(number)
    expect([judgement.dueOn, judgement.waitingUntil]).toEqual([null, NOTICE.respondBy])
    expect(records.furtherClarifications).toMatchObject([{ noticedOn: '2023-09-22', irregularBecause: '经办人交接' }])
    expect(records.clarification).toMatchObject({ noticedOn: NOTICE.noticedOn, irregularBecause: '' })
    const { id, version } = records.furtherClarifications[0]!
    const strike = { noun: 'clarification_notice', number, id, version, correction: '误登' } as const
    accepted(write((tx) => strikeRecord(tx, strike, TODAY)))
    expect(file(number).records).toMatchObject({ clarification: { noticedOn: NOTICE.noticedOn } })
    expect(file(number).records.furtherClarifications).toEqual([])
  })
  test('the corrected application answers the first notice, and the period begins anew from it', () => {
    const number = registered('2023-09-15')
    const again = { ...NOTICE, noticedOn: '2023-09-22', irregularBecause: '经办人交接' } as const
    accepted(write((tx) => recordClarification(tx, { number, ...NOTICE }, TODAY)))
    accepted(write((tx) => recordClarification(tx, { number, ...again }, TODAY)))
    const response = { number, respondedOn: '2023-09-25', response: '' } as const
    accepted(write((tx) => recordClarificationResponse(tx, response, TODAY)))
    const { records, judgement } = file(number)
    expect([records.clarification!.respondedOn, records.furtherClarifications[0]!.respondedOn]).toEqual([
      '2023-09-25',
      null,
    ])
    expect(judgement.startsOn).toBe('2023-09-25')
  })
  test('asked for after the corrected application it stops nothing: the period of Mon 2023-09-25 ends on Fri 2023-10-27', () => {
    const number = registered('2023-09-15')
    clarified(number, '2023-09-25')
    const again = { ...NOTICE, noticedOn: '2023-09-26', irregularBecause: '经办人交接' } as const
    accepted(write((tx) => recordClarification(tx, { number, ...again }, TODAY)))
    expect(file(number).judgement).toMatchObject({ startsOn: '2023-09-25', dueOn: '2023-10-27', irregularActs: 1 })
  })
})

describe('a refused act leaves the ledger as it was, and says why', () => {
  type Act = (tx: Tx, number: string) => Result<unknown>
  const refusing: [string, Act[], Act, string, string | undefined][] = [
    [
      'a second 补正',
      [(tx, number) => recordClarification(tx, { number, ...NOTICE }, TODAY)],
      (tx, number) => recordClarification(tx, { number, ...NOTICE, noticedOn: '2023-09-22' }, TODAY),
      'clarificationTwice',
      'irregularBecause',
    ],
    [
      'a 补正 on the 8th working day, Wed 2023-09-27, without a reason',
      [],
      (tx, number) => recordClarification(tx, { number, ...NOTICE, noticedOn: '2023-09-27' }, TODAY),
      'clarificationLate',
      'irregularBecause',
    ],
    [
      'a 补正 whose time is over the day it is sent',
      [],
      (tx, number) => recordClarification(tx, { number, ...NOTICE, respondBy: NOTICE.noticedOn }, TODAY),
      'respondByTooEarly',
      'respondBy',
    ],
    [
      'a corrected application from before the notice',
      [(tx, number) => recordClarification(tx, { number, ...NOTICE }, TODAY)],
      (tx, number) => recordClarificationResponse(tx, { number, respondedOn: '2023-09-19', response: '' }, TODAY),
      'responseBeforeNotice',
      'respondedOn',
    ],
    [
      'an extension notified on Fri 2023-10-20, a day after the deadline',
      [],
      (tx, number) => recordExtension(tx, { number, ...EXTENSION, notifiedOn: '2023-10-20' }, TODAY),
      'extensionAfterDue',
      'irregularBecause',
    ],
    [
      'an extension approved after the applicant was told',
      [],
      (tx, number) => recordExtension(tx, { number, ...EXTENSION, notifiedOn: '2023-10-17' }, TODAY),
      'approvalAfterNotice',
      'irregularBecause',
    ],
    [
      'an answer from before the letter',
      [(tx, number) => recordConsultation(tx, { number, ...LETTER }, TODAY)],
      (tx, number) => {
        const { id } = fileOf(tx.sql, number)!.records.consultations[0]!
        const said = { letterReceivedOn: null, answeredOn: '2023-10-11', answer: 'objects', statement: '' } as const
        return recordConsultationAnswer(tx, { number, id, ...said }, TODAY)
      },
      'answerBeforeLetter',
      'answeredOn',
    ],
    [
      'reasons judged before they were asked for',
      [(tx, number) => recordReasonsRequest(tx, { number, ...ASKED }, TODAY)],
      (tx, number) => {
        const judged = { judgedOn: '2023-09-19', reasonable: false, delayedUntil: null, announcedOn: null } as const
        return recordReasonsVerdict(tx, { number, ...judged, statement: '' }, TODAY)
      },
      'verdictBeforeRequest',
      'judgedOn',
    ],
    [
      'a fee notice received before it was sent',
      [(tx, number) => recordFeeNotice(tx, { number, ...FEE_WORDS }, TODAY)],
      (tx, number) => noteFeeNoticeReceived(tx, { number, receivedOn: '2023-09-19' }, TODAY),
      'letterReceivedTooEarly',
      'receivedOn',
    ],
    [
      'a payment from before the notice',
      [(tx, number) => recordFeeNotice(tx, { number, ...FEE_WORDS }, TODAY)],
      (tx, number) => recordFeePayment(tx, { number, paidOn: '2023-09-19', receiptNumber: '' }, TODAY),
      'paymentBeforeNotice',
      'paidOn',
    ],
    [
      '申请人逾期不补正 without a notice',
      [],
      (tx, number) => recordReply(tx, replyOf(number, 'other.clarification_lapsed', '2023-10-16'), TODAY),
      'outcomeNeedsLapse',
      'outcome',
    ],
    [
      'a reply that was served before it was made',
      [],
      (tx, number) => recordReply(tx, { ...replyOf(number, 'granted', '2023-10-10'), servedOn: '2023-10-09' }, TODAY),
      'serviceBeforeReply',
      'servedOn',
    ],
    [
      'a service from before the reply',
      [(tx, number) => recordReply(tx, { ...replyOf(number, 'granted', '2023-10-10'), ...UNSERVED }, TODAY)],
      (tx, number) =>
        recordService(tx, { number, serviceRoute: 'post', servedOn: '2023-10-09', trackingNumber: '' }, TODAY),
      'serviceBeforeReply',
      'servedOn',
    ],
    [
      'an archiving before the service',
      [(tx, number) => recordReply(tx, { ...replyOf(number, 'granted', '2023-10-10'), ...UNSERVED }, TODAY)],
      (tx, number) => recordArchiving(tx, { number, archivedOn: '2023-10-12', fileNumber: '' }, TODAY),
      'archivedBeforeConclusion',
      undefined,
    ],
    [
      'a reopening of what is not concluded',
      [],
      (tx, number) => recordReopening(tx, { number, ...REOPENED }, TODAY),
      'reopenedBeforeConclusion',
      undefined,
    ],
    [
      'a split of a request about which somebody has been asked',
      [(tx, number) => recordConsultation(tx, { number, ...LETTER }, TODAY)],
      (tx, number) => {
        const parts = [{ description: '2022年招生计划' }, { description: '2023年招生计划' }]
        return splitRequest(tx, { number, splitOn: '2023-10-16', reasons: '一事一申请', parts }, TODAY)
      },
      'splitTooLate',
      undefined,
    ],
    [
      'an act of tomorrow',
      [],
      (tx, number) => recordWithdrawal(tx, { number, withdrawnOn: addDays(TODAY, 1), statement: '书面撤回' }, TODAY),
      'dateInFuture',
      undefined,
    ],
  ]
  test.each(refusing)('%s', (_, before, act, code, field) => {
    const number = registered('2023-09-15')
    for (const earlier of before) accepted(write((tx) => earlier(tx, number)))
    const ledger = everything()
    const refusal = write((tx) => act(tx, number))
    expect(refusal).toMatchObject({ ok: false, kind: 'breach', breach: { code, ...(field && { field }) } })
    expect(everything()).toEqual(ledger)
  })

  const slips: [string, Act][] = [
    [
      'an extension of 1923',
      (tx, number) =>
        recordExtension(tx, { number, ...EXTENSION, approvedOn: '1923-10-18', notifiedOn: '1923-10-19' }, TODAY),
    ],
    ['a letter of 1923', (tx, number) => recordConsultation(tx, { number, ...LETTER, sentOn: '1923-10-12' }, TODAY)],
    [
      'a fee of 2020, before there was one',
      (tx, number) => recordFeeNotice(tx, { number, ...FEE_WORDS, sentOn: '2020-12-25' }, TODAY),
    ],
  ]
  test.each(slips)('a slip in the year is refused like any other: %s', (_, act) => {
    const number = registered('2023-09-15')
    const ledger = everything()
    expect(write((tx) => act(tx, number))).toMatchObject({ ok: false })
    expect(everything()).toEqual(ledger)
  })
  test('no fee can be charged for a request of 2020: the measures came into force on 2021-01-01', () => {
    const number = registered('2020-12-14')
    expect(write((tx) => recordFeeNotice(tx, { number, ...FEE_WORDS, sentOn: '2020-12-25' }, TODAY)).ok).toBe(false)
  })
  test('nothing is received in the future', () => {
    const number = registered('2023-09-15')
    accepted(write((tx) => recordConsultation(tx, { number, ...LETTER, letterReceivedOn: null }, TODAY)))
    const { id } = file(number).records.consultations[0]!
    const later = addDays(TODAY, 1)
    expect(write((tx) => noteLetterReceived(tx, { number, id, letterReceivedOn: later }, TODAY)).ok).toBe(false)
    accepted(write((tx) => recordFeeNotice(tx, { number, ...FEE_WORDS }, TODAY)))
    expect(write((tx) => noteFeeNoticeReceived(tx, { number, receivedOn: later }, TODAY)).ok).toBe(false)
  })
  test('half a fact is refused by the form, before the database would', () => {
    const verdict = { ...ASKED, number: '2023-001', judgedOn: '2023-09-28', reasonable: true, statement: '' }
    const delayed = reasonsVerdictInput.safeParse({ ...verdict, delayedUntil: '2023-12-29', announcedOn: '' })
    const answered = { number: '2023-001', id: 1, version: 1, correction: '登记有误', statement: '' }
    const letter = consultationCorrection.safeParse({ ...LETTER, ...answered, answeredOn: '2023-10-20', answer: null })
    expect([delayed.success, letter.success]).toEqual([false, false])
  })
})

describe('an end for want of a correction or of a payment', () => {
  test('is counted on the day that is stated, in its row, without a service; nothing is found missing', () => {
    const number = registered('2023-09-15')
    accepted(write((tx) => recordClarification(tx, { number, ...NOTICE }, TODAY)))
    const lapse = {
      number,
      outcome: 'other.clarification_lapsed',
      lapsedOn: '2023-10-16',
      statement: '未说明理由',
    } as const
    accepted(write((tx) => recordLapse(tx, lapse, TODAY)))
    expect(file(number).records.conclusions).toMatchObject([
      {
        kind: 'lapse',
        concludedOn: '2023-10-16',
        servedOn: null,
        repliedOn: null,
        serviceRoute: null,
        concludes: true,
      },
    ])
    expect(counted(2023)).toEqual({ received: 1, 'other.clarification_lapsed': 1 })
    expect(loadEvidence(LI_NA, 2023)).toMatchObject({ served: { 'other.clarification_lapsed': 1 }, suspects: [] })
  })
  test('is corrected and struck out under its own noun', () => {
    const number = registered('2023-09-15')
    accepted(write((tx) => recordClarification(tx, { number, ...NOTICE }, TODAY)))
    const lapse = {
      number,
      outcome: 'other.clarification_lapsed',
      lapsedOn: '2023-12-29',
      statement: '未说明理由',
    } as const
    accepted(write((tx) => recordLapse(tx, lapse, TODAY)))
    const { id, version } = file(number).records.conclusions[0]!
    const change = {
      number,
      id,
      version,
      correction: '日期误登',
      statement: '未说明理由',
      lapsedOn: '2024-01-03',
    } as const
    expect(write((tx) => correctLapse(tx, { ...change, lapsedOn: '2023-09-22' }, TODAY), LI_NA)).toMatchObject({
      breach: { code: 'outcomeNeedsLapse' },
    })
    accepted(write((tx) => correctLapse(tx, { ...change, statement: '电话未接通' }, TODAY), LI_NA))
    expect(file(number).records.conclusions).toMatchObject([{ concludedOn: '2024-01-03', reason: '电话未接通' }])
    expect(counted(2024)).toEqual({ carried_in: 1, 'other.clarification_lapsed': 1 })
    const strike = { noun: 'withdrawal', number, id, version: version + 1, correction: '误登' } as const
    expect(write((tx) => strikeRecord(tx, strike, TODAY), LI_NA)).toMatchObject({ kind: 'conflict' })
    accepted(write((tx) => strikeRecord(tx, { ...strike, noun: 'lapse' }, TODAY), LI_NA))
    expect(file(number).records.conclusions).toEqual([])
  })
})

describe('a late act is recorded with its reason', () => {
  const BECAUSE = '经办人休假，交接时未发现'
  const stored = (number: string) => fileOf(connection(), number)!

  test('a 补正 on the 8th working day, Wed 2023-09-27: the period begins anew with the correction, Tue 2023-10-10 → Tue 2023-11-07', () => {
    const number = registered('2023-09-15')
    const late = { ...NOTICE, noticedOn: '2023-09-27', irregularBecause: BECAUSE } as const
    accepted(write((tx) => recordClarification(tx, { number, ...late }, TODAY)))
    const response = { number, respondedOn: '2023-10-10', response: '' } as const
    accepted(write((tx) => recordClarificationResponse(tx, response, TODAY)))
    expect(stored(number)).toMatchObject({
      judgement: { dueOn: '2023-11-07', irregularActs: 1 },
      records: { clarification: { irregularBecause: BECAUSE } },
    })
  })
  test('an extension told on Fri 2023-10-20 extends nothing: served on Mon 2023-10-30 the request is late', () => {
    const number = registered('2023-09-15')
    const late = { ...EXTENSION, notifiedOn: '2023-10-20', irregularBecause: BECAUSE } as const
    accepted(write((tx) => recordExtension(tx, { number, ...late }, TODAY)))
    replied(number, 'granted', '2023-10-30')
    const { judgement } = stored(number)
    expect(judgement).toMatchObject({ dueOn: '2023-10-19', irregularActs: 1 })
    expect(statusOf(judgement, horizonOf(STATE_CALENDAR, TODAY))).toBe('concluded_late')
  })
  test('corrected to a day in time it is irregular no more; the reason goes with the correction', () => {
    const number = registered('2023-09-15')
    const late = { ...EXTENSION, notifiedOn: '2023-10-20', irregularBecause: BECAUSE } as const
    accepted(write((tx) => recordExtension(tx, { number, ...late }, TODAY)))
    const [record] = stored(number).records.extensions
    const inTime = { notifiedOn: '2023-10-19', irregularBecause: '', correction: '通知书日期为十九日' } as const
    accepted(write((tx) => correctExtension(tx, { ...record!, number, ...inTime }, TODAY)))
    expect(stored(number).judgement).toMatchObject({ dueOn: '2023-11-16', irregularActs: 0 })
  })
})

describe('correcting a record', () => {
  const correctedTo = (number: string, workingDays: number, actor = WANG_FANG) => {
    const { id, version } = file(number).records.extensions[0]!
    const input = { ...EXTENSION, number, id, version, correction: '天数登记有误', workingDays }
    return write((tx) => correctExtension(tx, input, TODAY), actor)
  }
  const extended = () => {
    const number = registered('2023-09-15')
    accepted(write((tx) => recordExtension(tx, { number, ...EXTENSION }, TODAY)))
    return number
  }

  test('moves the deadline with it: 20 working days Thu 2023-11-16, 10 working days Thu 2023-11-02', () => {
    const number = extended()
    expect(dueOn(number)).toBe('2023-11-16')
    accepted(correctedTo(number, 10))
    expect(dueOn(number)).toBe('2023-11-02')
  })
  test('is held to the rules, and says at which field', () => {
    const number = extended()
    expect(correctedTo(number, 21)).toMatchObject({ breach: { code: 'extensionTooLong', field: 'irregularBecause' } })
    expect(dueOn(number)).toBe('2023-11-16')
  })
  test('needs the reviewer once the request is concluded; the audit trail keeps what stood before, and why', () => {
    const number = extended()
    replied(number, 'granted', '2023-11-10')
    expect(correctedTo(number, 10)).toEqual({ ok: false, kind: 'forbidden' })
    accepted(correctedTo(number, 10, LI_NA))
    const entry = trail(number).at(-1)!
    expect(entry).toMatchObject({ act: 'request.correct_record', staffName: '李娜', reason: '天数登记有误' })
    const [before, after] = [JSON.parse(entry.before!), JSON.parse(entry.after!)]
    expect([before.record, before.workingDays, after.workingDays]).toEqual(['extension', 20, 10])
    expect(file(number).judgement).toMatchObject({ dueOn: '2023-11-02', concludedOn: '2023-11-10' })
  })
  test('of what somebody else has corrected meanwhile is a conflict', () => {
    const number = extended()
    const { id, version } = file(number).records.extensions[0]!
    accepted(correctedTo(number, 10))
    const input = { ...EXTENSION, number, id, version, correction: '天数登记有误' }
    expect(write((tx) => correctExtension(tx, input, TODAY))).toEqual({ ok: false, kind: 'conflict' })
  })
  test('a 补正 notice cannot be moved behind its response', () => {
    const number = registered('2023-09-15')
    clarified(number, '2023-09-22')
    const { clarification } = file(number).records
    const input = { ...clarification!, number, correction: '日期登记有误', noticedOn: '2023-09-25' } as const
    expect(write((tx) => correctClarification(tx, input, TODAY))).toMatchObject({
      breach: { code: 'responseBeforeNotice' },
    })
  })
  test('a response that others build on cannot be taken back', () => {
    const number = registered('2023-09-15')
    clarified(number)
    replied(number, 'unavailable.still_unclear', '2023-10-16')
    const { clarification } = file(number).records
    const input = { ...clarification!, number, correction: '误登', respondedOn: null }
    expect(write((tx) => correctClarification(tx, input, TODAY), LI_NA)).toMatchObject({
      breach: { code: 'contradictsLater', citation: { article: '第三十条' } },
    })
  })
  test('a reply that was not served after all waits for its service again, and is carried out', () => {
    const number = registered('2023-12-15')
    replied(number, 'granted', '2023-12-29')
    expect(counted(2023)).toEqual({ received: 1, granted: 1 })
    const { id, version } = file(number).records.conclusions[0]!
    const input = { ...replyOf(number, 'granted', '2023-12-29'), ...UNSERVED, id, version, correction: '邮件被退回' }
    accepted(write((tx) => correctReply(tx, input, TODAY), LI_NA))
    expect(file(number).judgement).toMatchObject({ stage: 'to_serve', concludedOn: null })
    expect(counted(2023)).toEqual({ received: 1, carried_out: 1 })
  })
  test('a reopening that came in the next year after all leaves the reply in its own year', () => {
    const number = registered('2023-09-15')
    replied(number, 'granted', '2023-10-10')
    reopened(number, '2023-12-29')
    replied(number, 'partially_granted', '2024-01-19')
    expect([counted(2023), counted(2024)]).toEqual([
      { received: 1, carried_out: 1 },
      { carried_in: 1, partially_granted: 1 },
    ])
    const { id, version } = file(number).records.reopenings[0]!
    const input = { ...REOPENED, number, id, version, correction: '收到日期有误', receivedOn: '2024-01-02' } as const
    accepted(write((tx) => correctReopening(tx, input, TODAY), LI_NA))
    expect([counted(2023), counted(2024)]).toEqual([{ received: 1, granted: 1 }, {}])
    // What is counted nowhere is named, on the case's page and for section six of its year.
    const [anew, ...others] = uncountedConclusions(conclusionsOf(file(number)))
    expect([anew?.on, others]).toEqual(['2024-01-19', []])
    expect(decidedAnew(2024)).toEqual([number])
    expect([decidedAnew(2023), decidedAnew(2025)]).toEqual([[], []])
    const draft = assembleReport(loadReportFacts(WANG_FANG, 2024), {}).drafts.other_matters
    expect(draft).toContain(`在本年重新作出处理的有：${number}`)
  })
  test('a withdrawal is corrected to another day and statement, and a reply and a withdrawal each by their own rules', () => {
    const number = registered('2023-09-15')
    const withdrawn = { number, withdrawnOn: '2023-09-20', statement: '不再需要' } as const
    accepted(write((tx) => recordWithdrawal(tx, withdrawn, TODAY)))
    const of = { id: file(number).records.conclusions[0]!.id, version: 1, correction: '日期误登' }
    const early = { ...withdrawn, ...of, withdrawnOn: '2023-09-14' } as const
    expect(write((tx) => correctWithdrawal(tx, early, TODAY), LI_NA)).toMatchObject({
      breach: { code: 'actBeforeReceipt' },
    })
    const later = { ...withdrawn, ...of, withdrawnOn: '2023-09-21', statement: '已从网站取得' } as const
    accepted(write((tx) => correctWithdrawal(tx, later, TODAY), LI_NA))
    expect(file(number).records.conclusions).toMatchObject([{ concludedOn: '2023-09-21', reason: '已从网站取得' }])
    const answered = registered('2023-09-15')
    replied(answered, 'granted', '2023-10-10')
    const reply = { ...replyOf(answered, 'granted', '2023-09-14'), ...of }
    const { id } = file(answered).records.conclusions[0]!
    expect(write((tx) => correctReply(tx, { ...reply, id }, TODAY), LI_NA)).toMatchObject({
      breach: { code: 'repliedBeforeReceipt' },
    })
  })
  test('a withdrawal is not corrected as if it were a reply, nor a reply as a withdrawal', () => {
    const withdrawn = registered('2023-09-15')
    accepted(
      write((tx) =>
        recordWithdrawal(tx, { number: withdrawn, withdrawnOn: '2023-09-20', statement: '不再需要' }, TODAY),
      ),
    )
    const ended = file(withdrawn).records.conclusions[0]!
    const asReply = { ...replyOf(withdrawn, 'granted', '2023-09-20'), id: ended.id, version: 1, correction: '误登' }
    expect(write((tx) => correctReply(tx, asReply, TODAY), LI_NA).ok).toBe(false)
    const number = registered('2023-09-15')
    replied(number, 'granted', '2023-10-10')
    const { id } = file(number).records.conclusions[0]!
    const asWithdrawal = {
      number,
      id,
      version: 1,
      correction: '误登',
      withdrawnOn: '2023-09-20',
      statement: '',
    } as const
    expect(write((tx) => correctWithdrawal(tx, asWithdrawal, TODAY), LI_NA).ok).toBe(false)
  })
  test('the day on which the fee notice arrived is not rewritten by a clerk once the request is concluded', () => {
    const number = registered('2023-09-15')
    accepted(write((tx) => recordFeeNotice(tx, { number, ...FEE_WORDS }, TODAY)))
    accepted(write((tx) => noteFeeNoticeReceived(tx, { number, receivedOn: '2023-09-21' }, TODAY)))
    replied(number, 'other.fee_unpaid', '2023-10-27')
    expect(write((tx) => noteFeeNoticeReceived(tx, { number, receivedOn: '2023-09-22' }, TODAY)).ok).toBe(false)
  })
})

describe('striking out a record', () => {
  const struck = (number: string, noun: RecordNoun, record: { id: number; version: number }, actor = WANG_FANG) =>
    write(
      (tx) => strikeRecord(tx, { noun, number, id: record.id, version: record.version, correction: '误登' }, TODAY),
      actor,
    )

  test('an extension that was none moves the deadline back: Thu 2023-11-16 → Thu 2023-10-19', () => {
    const number = registered('2023-09-15')
    accepted(write((tx) => recordExtension(tx, { number, ...EXTENSION }, TODAY)))
    expect(dueOn(number)).toBe('2023-11-16')
    accepted(struck(number, 'extension', file(number).records.extensions[0]!))
    expect([dueOn(number), file(number).records.extensions]).toEqual(['2023-10-19', []])
    const entry = trail(number).at(-1)!
    expect(entry).toMatchObject({ act: 'request.strike_record', reason: '误登', after: null })
    expect(JSON.parse(entry.before!)).toMatchObject({ record: 'extension', notifiedOn: '2023-10-19', workingDays: 20 })
  })
  test('the 补正 under a reply that its response allows is refused', () => {
    const number = registered('2023-09-15')
    clarified(number)
    replied(number, 'unavailable.still_unclear', '2023-10-16')
    const ledger = everything()
    expect(struck(number, 'clarification_notice', file(number).records.clarification!, LI_NA)).toMatchObject({
      breach: { code: 'contradictsLater', citation: { article: '第三十条' } },
    })
    expect(everything()).toEqual(ledger)
  })
  test('the 补正 under an extension that only its new period allows is refused', () => {
    const number = registered('2023-09-15')
    clarified(number)
    accepted(write((tx) => recordExtension(tx, { number, ...EXTENSION, notifiedOn: '2023-10-31' }, TODAY)))
    expect(struck(number, 'clarification_notice', file(number).records.clarification!)).toMatchObject({
      breach: { code: 'contradictsLater', citation: { article: '第三十三条第二款' } },
    })
  })
  test('a 补正 on which nothing rests goes with its response, and the first period counts again', () => {
    const number = registered('2023-09-15')
    clarified(number)
    expect(dueOn(number)).toBe('2023-11-07')
    accepted(struck(number, 'clarification_notice', file(number).records.clarification!))
    expect([dueOn(number), file(number).acts]).toEqual(['2023-10-19', []])
  })
  test('a reply under its archiving is refused, and after the conclusion a clerk strikes out nothing', () => {
    const number = registered('2023-09-15')
    replied(number, 'granted', '2023-10-10')
    const [reply] = file(number).records.conclusions
    expect(struck(number, 'reply', reply!)).toEqual({ ok: false, kind: 'forbidden' })
    accepted(write((tx) => recordArchiving(tx, { number, archivedOn: '2023-10-12', fileNumber: '' }, TODAY)))
    expect(struck(number, 'reply', reply!, LI_NA)).toMatchObject({ breach: { code: 'contradictsLater' } })
    accepted(struck(number, 'archiving', file(number).records.archivings[0]!, LI_NA))
    accepted(struck(number, 'reply', reply!, LI_NA))
    expect([file(number).judgement.stage, counted(2023)]).toEqual(['to_assign', { received: 1, carried_out: 1 }])
  })
})

describe('a request that a reconsideration sends back', () => {
  /** Received Fri 2023-09-15, corrected, consulted, extended, answered in part on Wed 2023-11-29. */
  const journey = () => {
    const number = registered('2023-09-15')
    const deadlines = [dueOn(number)]
    const go = (act: (tx: Tx) => Result<unknown>) => {
      accepted(write(act))
      deadlines.push(dueOn(number))
    }
    go((tx) => recordClarification(tx, { number, ...NOTICE }, TODAY))
    go((tx) => recordClarificationResponse(tx, { number, respondedOn: '2023-10-10', response: '' }, TODAY))
    go((tx) => recordConsultation(tx, { number, ...LETTER }, TODAY))
    const { id } = file(number).records.consultations[0]!
    const objects = { letterReceivedOn: null, answeredOn: '2023-10-23', answer: 'objects', statement: '' } as const
    go((tx) => recordConsultationAnswer(tx, { number, id, ...objects }, TODAY))
    const extension = { ...EXTENSION, workingDays: 10, approvedOn: '2023-11-15', notifiedOn: '2023-11-16' } as const
    go((tx) => recordExtension(tx, { number, ...extension }, TODAY))
    go((tx) => recordReply(tx, { ...replyOf(number, 'partially_granted', '2023-11-28'), ...UNSERVED }, TODAY))
    go((tx) => recordService(tx, { number, serviceRoute: 'post', servedOn: '2023-11-29', trackingNumber: '' }, TODAY))
    return { number, deadlines }
  }
  const sentBack = (number: string, filedOn: PlainDate, on: PlainDate) => {
    const decided = { caseNumber: REOPENED.decisionNumber, filedOn, concludedOn: on, result: 'corrected' } as const
    const input = remedyInput.parse({ ...NEW_REMEDY, ...decided, requestNumber: number, body: REOPENED.body })
    const { id: remedyId } = accepted(write((tx) => recordRemedy(tx, input, TODAY)))
    accepted(write((tx) => recordReopening(tx, { number, ...REOPENED, receivedOn: on, remedyId }, TODAY), LI_NA))
  }

  test('every step moves the deadline as its article says', () => {
    expect(journey().deadlines).toEqual([
      '2023-10-19', // 20 working days from Fri 2023-09-15
      null, // the applicant corrects
      '2023-11-07', // anew from Tue 2023-10-10
      '2023-11-29', // the third party has until Fri 2023-11-03: 16 working days do not count
      '2023-11-16', // it answered on Mon 2023-10-23: 7 of them
      '2023-11-30', // extended by 10
      '2023-11-30',
      '2023-11-30',
    ])
  })
  test('in the next year: the reply stays where it was counted, the new one is counted nowhere', () => {
    const { number } = journey()
    const in2023 = { received: 1, partially_granted: 1 }
    expect(counted(2023)).toEqual(in2023)
    sentBack(number, '2023-12-11', '2024-02-26')
    expect(file(number).judgement).toMatchObject({ round: 1, startsOn: '2024-02-26', concludedOn: null })
    const anew = { ...replyOf(number, 'granted', '2024-03-20'), ...UNSERVED }
    accepted(write((tx) => recordReply(tx, anew, TODAY)))
    const service = { number, serviceRoute: 'post', servedOn: '2024-03-20', trackingNumber: '' } as const
    accepted(write((tx) => recordService(tx, service, TODAY)))
    // The new reply is served, and what is on record of the service of the former one stays.
    expect(file(number).records.conclusions.map(({ servedOn }) => servedOn)).toEqual(['2023-11-29', '2024-03-20'])
    expect([counted(2023), counted(2024), counted(2025)]).toEqual([in2023, {}, {}])
    expect(placeRequest(file(number), 2024)).toEqual([])
    expect([table4(2023), table4(2024)].map((table) => table.reconsideration)).toMatchObject([
      { pending: 1, corrected: 0 },
      { pending: 0, corrected: 1 },
    ])
  })
  test('in the same year: it is carried out, and the new reply is counted in the next', () => {
    const { number } = journey()
    expect(counted(2023)).toEqual({ received: 1, partially_granted: 1 })
    sentBack(number, '2023-12-04', '2023-12-25')
    expect(counted(2023)).toEqual({ received: 1, carried_out: 1 })
    replied(number, 'granted', '2024-01-18')
    expect([counted(2023), counted(2024), counted(2025)]).toEqual([
      { received: 1, carried_out: 1 },
      { carried_in: 1, granted: 1 },
      {},
    ])
    expect(table4(2023).reconsideration).toMatchObject({ corrected: 1, pending: 0 })
  })
  test('because its end for want of a correction did not stand: the period runs, and what is offered is accepted', () => {
    const number = registered('2023-09-15')
    accepted(write((tx) => recordClarification(tx, { number, ...NOTICE }, TODAY)))
    replied(number, 'other.clarification_lapsed', '2023-10-16')
    reopened(number, '2024-01-03')
    expect(file(number).judgement).toMatchObject({ stage: 'to_assign', dueOn: '2024-01-31' })
    const response = { number, respondedOn: '2024-01-10', response: '' } as const
    const offered = permittedActs(file(number)).includes('clarification_response')
    expect(write((tx) => recordClarificationResponse(tx, response, TODAY)).ok).toBe(offered)
    const extension = { ...EXTENSION, approvedOn: '2024-01-15', notifiedOn: '2024-01-16' } as const
    accepted(write((tx) => recordExtension(tx, { number, ...extension }, TODAY)))
  })
})

describe('一事一申请', () => {
  const split = (number: string, splitOn: PlainDate) =>
    write((tx) => {
      const parts = ['2021年', '2022年', '2023年'].map((year) => ({ description: `${year}初中招生计划` }))
      return splitRequest(tx, { number, splitOn, reasons: '一份申请涉及三个年度的文件', parts }, TODAY)
    })
  const inDecember = () => {
    const number = registered('2023-12-20', 'business')
    const notice = { ...NOTICE, noticedOn: '2023-12-22', respondBy: '2024-01-12' } as const
    accepted(write((tx) => recordClarification(tx, { number, ...notice }, TODAY)))
    accepted(write((tx) => recordClarificationResponse(tx, { number, respondedOn: '2024-01-05', response: '' }, TODAY)))
    return number
  }

  test('the parts are counted in the year of receipt, and not the request of which they are parts', () => {
    const number = inDecember()
    const { parts } = accepted(split(number, '2024-01-08'))
    expect(parts).toEqual(['2023-002', '2023-003', '2023-004'])
    const { id } = file(number).request
    expect(parts.map((part) => file(part).request.parentId)).toEqual([id, id, id])
    const said = { splitOn: '2024-01-08', reasons: '一份申请涉及三个年度的文件', parts }
    expect(JSON.parse(trail(number).at(-1)!.after!)).toEqual(said)
    replied(parts[1]!, 'granted', '2024-01-22')
    expect([counted(2023), counted(2024)]).toEqual([
      { received: 3, carried_out: 3 },
      { carried_in: 3, granted: 1, carried_out: 2 },
    ])
    expect(requestsInCell(WANG_FANG, 2024, 'carried_out', 'business').map((listed) => listed.number)).toEqual([
      '2023-004',
      '2023-002',
    ])
    expect(placeRequest(file(number), 2023)).toEqual([])
  })
  test('the parts inherit the day of receipt, the applicant and the finished 补正', () => {
    const [part] = accepted(split(inDecember(), '2024-01-08')).parts
    const { request, applicant, judgement } = file(part!)
    expect([request.receivedOn, request.applicantKind, applicant.name]).toEqual(['2023-12-20', 'business', '陈静'])
    expect(judgement).toMatchObject({ startsOn: '2024-01-05', dueOn: '2024-02-02' })
    const again = { number: part!, ...NOTICE, noticedOn: '2023-12-25', respondBy: '2024-01-12' } as const
    expect(write((tx) => recordClarification(tx, again, TODAY))).toMatchObject({
      breach: { code: 'clarificationTwice' },
    })
  })
  test('nothing more happens to the request that was split', () => {
    const number = inDecember()
    accepted(split(number, '2024-01-08'))
    expect(split(number, '2024-01-09')).toMatchObject({ breach: { code: 'splitAlready' } })
    expect(write((tx) => recordReply(tx, replyOf(number, 'granted', '2024-01-09'), TODAY))).toMatchObject({
      breach: { code: 'splitAlready' },
    })
    expect(counted(2023)).toEqual({ received: 3, carried_out: 3 })
  })
})

describe('a fee notice (国办函〔2020〕109号)', () => {
  test('keeps what both bases come to, which was chosen, and by whom', () => {
    const numbers = Array.from({ length: 11 }, () => registered('2023-05-25'))
    const number = numbers.at(-1)!
    accepted(
      write((tx) => recordFeeNotice(tx, { number, ...FEE_WORDS, basis: 'per_case', sentOn: '2023-06-01' }, TODAY)),
    )
    expect(file(number).records.fees).toMatchObject([
      { basis: 'per_case', ordinal: 11, perCaseYuan: 100, pages: 42, perVolumeYuan: 120, chosenBy: '王芳' },
    ])
  })
  test('is refused where the chosen basis comes to nothing', () => {
    const number = registered('2023-05-25')
    const charged = (change: object) =>
      write((tx) => recordFeeNotice(tx, { number, ...FEE_WORDS, sentOn: '2023-06-01', ...change }, TODAY))
    expect(charged({ basis: 'per_case' })).toMatchObject({ breach: { code: 'feeIsNone', field: 'basis' } })
    expect(charged({ pages: 30 })).toMatchObject({ breach: { code: 'feeIsNone' } })
    expect(charged({ pages: null })).toMatchObject({ breach: { code: 'pagesMissing', field: 'pages' } })
    expect(file(number).records.fees).toEqual([])
  })
})

const CORRECTIONS = ['reply', 'extension', 'reopening', 'archiving', 'delay', 'receipt', 'strike', 'arrival'] as const

/** One thing that somebody does to a request, its day and its details chosen freely. */
const moves = fc.array(
  fc.record({
    what: fc.oneof(
      { weight: 8, arbitrary: fc.nat(99) },
      { weight: 1, arbitrary: fc.constantFrom<ActKind>(...ACT_KINDS) },
      { weight: 2, arbitrary: fc.constantFrom(...CORRECTIONS) },
    ),
    gap: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 15 }) },
      { weight: 1, arbitrary: fc.integer({ min: -5, max: 200 }) },
      { weight: 2, arbitrary: fc.constantFrom('yearEnd', 'newYear') },
      { weight: 2, arbitrary: fc.constant('due') },
    ),
    days: fc.integer({ min: -1, max: 25 }),
    nth: fc.nat(5),
    yes: fc.boolean(),
    often: fc.constantFrom(true, true, true, false),
    outcome: fc.constantFrom<OutcomeCode>(...OUTCOME_CODES),
  }),
  { minLength: 1, maxLength: 12 },
)
type Move = typeof moves extends fc.Arbitrary<(infer M)[]> ? M : never

const ledgers = fc.array(
  fc.record({
    receivedOn: day,
    kind: fc.constantFrom(...APPLICANT_KIND_CODES),
    pending: fc.constantFrom(false, false, false, true),
    moves,
  }),
  { minLength: 6, maxLength: 12 },
)
type Ledger = typeof ledgers extends fc.Arbitrary<infer L> ? L : never

function dayOfMove({ gap }: Move, { request, acts, judgement }: RequestFile): PlainDate {
  const latest = acts.at(-1)?.on ?? request.receivedOn ?? request.arrivedOn
  if (gap === 'yearEnd') return lastDayOf(yearOf(latest))
  if (gap === 'newYear') return addDays(lastDayOf(yearOf(latest)), 1)
  return gap === 'due' ? (judgement.dueOn ?? latest) : addDays(latest, gap)
}

/** Does it through the write that the form uses. */
function make(tx: Tx, file: RequestFile, what: ActKind | (typeof CORRECTIONS)[number], move: Move): Result<unknown> {
  const { request, records, judgement } = file
  const { days, nth, yes, often, outcome } = move
  const { number } = request
  const on = dayOfMove(move, file)
  const later = addDays(on, days)
  const of = <R>(all: readonly R[]) => all[nth % Math.max(all.length, 1)]
  const irregularBecause = often ? '经办人休假' : undefined
  const correction = '登记有误'
  const nothing = { ok: false, kind: 'conflict' } as const
  switch (what) {
    case 'confirmation':
      return recordConfirmation(tx, { number, confirmedOn: on, confirmation: '电话' }, TODAY)
    case 'clarification_notice':
      return recordClarification(tx, { number, ...NOTICE, noticedOn: on, respondBy: later, irregularBecause }, TODAY)
    case 'clarification_response':
      return recordClarificationResponse(tx, { number, respondedOn: on, response: '' }, TODAY)
    case 'consultation': {
      const party = (['third_party', 'co_producer', 'other_organ'] as const)[nth % 3]!
      const letterReceivedOn = yes ? addDays(on, Math.min(days, 3)) : null
      const letter = { ...LETTER, party, sentOn: on, letterReceivedOn, respondBy: often ? later : null }
      return recordConsultation(tx, { number, ...letter }, TODAY)
    }
    case 'consultation_answer': {
      const id = of(records.consultations)?.id ?? 1
      const answer = yes ? 'objects' : 'silent'
      const said = { letterReceivedOn: null, answeredOn: on, answer, statement: '' } as const
      return recordConsultationAnswer(tx, { number, id, ...said }, TODAY)
    }
    case 'extension': {
      const told = { approvedOn: on, notifiedOn: on, irregularBecause }
      const extension = { ...EXTENSION, workingDays: Math.max(days, 1), ...told }
      return recordExtension(tx, { number, ...extension }, TODAY)
    }
    case 'reasons_request':
      return recordReasonsRequest(tx, { number, ...ASKED, askedOn: on, respondBy: later, irregularBecause }, TODAY)
    case 'reasons_verdict': {
      const asked = records.reasons.at(-1)?.askedOn
      // Soon after the question: on a day of chance the period has mostly ended, and no delay can be announced.
      const judgedOn = often && asked ? addDays(asked, nth) : on
      const delayed = yes && days > 15 ? { delayedUntil: addDays(judgedOn, 60), announcedOn: judgedOn } : null
      const verdict = { judgedOn, reasonable: yes, statement: '', delayIrregularBecause: irregularBecause }
      const none = { delayedUntil: null, announcedOn: null }
      return recordReasonsVerdict(tx, { number, ...verdict, ...none, ...delayed }, TODAY)
    }
    case 'fee_notice':
      return recordFeeNotice(
        tx,
        { number, ...FEE_WORDS, sentOn: on, receivedOn: yes ? on : null, irregularBecause },
        TODAY,
      )
    case 'fee_payment':
      return recordFeePayment(tx, { number, paidOn: on, receiptNumber: '' }, TODAY)
    case 'receipt':
      return noteFeeNoticeReceived(tx, { number, receivedOn: on }, TODAY)
    case 'split': {
      const parts = Array.from({ length: 2 + (nth % 2) }, (_, part) => ({ description: `第${part + 1}项` }))
      return splitRequest(tx, { number, splitOn: on, reasons: '一事一申请', parts }, TODAY)
    }
    case 'withdrawal':
      return recordWithdrawal(tx, { number, withdrawnOn: on, statement: '书面撤回' }, TODAY)
    case 'reply': {
      const service = often ? { servedOn: addDays(on, Math.max(0, days - 20)) } : UNSERVED
      return recordReply(tx, { ...replyOf(number, yes ? outcome : 'granted', on), ...service }, TODAY)
    }
    case 'service':
      return recordService(tx, { number, serviceRoute: 'direct', servedOn: on, trackingNumber: '' }, TODAY)
    case 'lapse': {
      const outcome = judgement.stage === 'awaiting_payment' ? 'other.fee_unpaid' : 'other.clarification_lapsed'
      return recordLapse(tx, { number, outcome, lapsedOn: on, statement: '电话联系，未说明理由' }, TODAY)
    }
    case 'archiving':
      return recordArchiving(tx, { number, archivedOn: on, fileNumber: '' }, TODAY)
    case 'reopening':
      return recordReopening(tx, { number, ...REOPENED, receivedOn: on, replyBy: often ? null : later }, TODAY)
    case 'delay': {
      const record = records.reasons.find(({ round }) => round === judgement.round)
      const announcedOn = (often && record?.judgedOn) || on
      const delayed = { delayedUntil: addDays(announcedOn, 60), announcedOn, delayIrregularBecause: irregularBecause }
      return record ? correctReasons(tx, { ...record, number, correction, ...delayed }, TODAY) : nothing
    }
  }
  return correct(tx, file, what, move)
}

function correct(tx: Tx, file: RequestFile, what: (typeof CORRECTIONS)[number], move: Move): Result<unknown> {
  const { request, applicant, records } = file
  const { days, nth, yes, often, outcome } = move
  const { number } = request
  const on = dayOfMove(move, file)
  const of = <R>(all: readonly R[]) => all[nth % Math.max(all.length, 1)]
  const correction = '登记有误'
  const nothing = { ok: false, kind: 'conflict' } as const
  switch (what) {
    case 'extension': {
      const record = of(records.extensions)
      const changed = { number, correction, workingDays: Math.max(days, 1), irregularBecause: yes ? '登记有误' : '' }
      return record ? correctExtension(tx, { ...record, ...changed }, TODAY) : nothing
    }
    case 'archiving': {
      const record = of(records.archivings)
      return record ? correctArchiving(tx, { ...record, number, correction, archivedOn: on }, TODAY) : nothing
    }
    case 'reopening': {
      const record = of(records.reopenings)
      const receivedOn =
        record && (yes ? addDays(lastDayOf(yearOf(record.receivedOn)), 1) : addDays(record.receivedOn, days))
      return receivedOn ? correctReopening(tx, { ...record, number, correction, receivedOn }, TODAY) : nothing
    }
    case 'reply': {
      const record = of(records.conclusions)
      if (!record) return nothing
      const { id, version, kind, repliedOn, concludedOn } = record
      const withdrawnOn = addDays((repliedOn ?? concludedOn)!, days)
      if (kind === 'withdrawal')
        return correctWithdrawal(tx, { number, id, version, correction, withdrawnOn, statement: '书面撤回' }, TODAY)
      if (kind === 'lapse')
        return correctLapse(tx, { number, id, version, correction, lapsedOn: withdrawnOn, statement: '逾期' }, TODAY)
      const service = often ? { servedOn: yes ? lastDayOf(yearOf(withdrawnOn)) : withdrawnOn } : UNSERVED
      const said = { ...replyOf(number, yes ? outcome : 'granted', withdrawnOn), ...service }
      return correctReply(tx, { ...said, id, version, correction }, TODAY)
    }
    case 'arrival': {
      const kind = APPLICANT_KIND_CODES[nth % APPLICANT_KIND_CODES.length]!
      const change = { ...request, applicant: { ...applicant, kind }, reason: '登记有误' }
      return changeRequest(
        tx,
        { ...change, arrivedOn: yes ? addDays(request.receivedOn ?? request.arrivedOn, days) : request.arrivedOn },
        TODAY,
      )
    }
    case 'strike': {
      const { clarification, consultations, extensions, reasons, fees, conclusions, archivings, reopenings } = records
      const all = { clarification_notice: clarification ? [clarification] : [], consultation: consultations }
      const ends = (kind: ConclusionKind) => conclusions.filter((end) => end.kind === kind)
      const others = { extension: extensions, reasons_request: reasons, fee_notice: fees, archiving: archivings }
      const nouns = {
        ...all,
        ...others,
        reply: ends('reply'),
        withdrawal: ends('withdrawal'),
        lapse: ends('lapse'),
        reopening: reopenings,
      }
      const noun = of(RECORD_NOUNS.filter((noun) => nouns[noun].length > 0))
      const record = noun && nouns[noun].at(-1)
      return record
        ? strikeRecord(tx, { noun, number, id: record.id, version: record.version, correction }, TODAY)
        : nothing
    }
    default:
      return nothing
  }
}

const ENDS: readonly ActKind[] = ['withdrawal', 'split']

function whatOf({ what, often }: Move, file: RequestFile) {
  if (typeof what === 'string') return what
  // A delay is announced only after good reasons, and chance comes there too seldom.
  const reasons = file.records.reasons.at(-1)
  if (often && reasons && reasons.reasonable === null) return 'reasons_verdict'
  if (often && reasons?.reasonable && !reasons.delayedUntil) return 'delay'
  const permitted = permittedActs(file).filter((kind) => !often || !ENDS.includes(kind))
  return permitted[what % Math.max(permitted.length, 1)] ?? 'strike'
}

/** Makes every move of the ledger that is accepted; how many of each were. */
function live(ledger: Ledger) {
  openCopiedDatabase()
  connection().$client.pragma('synchronous = OFF')
  foundTestLedger()
  const done: string[] = []
  for (const { receivedOn, kind, pending, moves } of ledger) {
    let number = registered(receivedOn, kind, pending ? { channel: 'online', confirmedOn: null } : {})
    for (const move of moves) {
      const before = file(number)
      const what = whatOf(move, before)
      const result = write((tx) => make(tx, before, what, move), LI_NA)
      if (!result.ok) continue
      done.push(what)
      // What still happens, happens to the first part.
      if (what === 'split') number = (result.value as { parts: string[] }).parts[0]!
    }
  }
  return done
}

test('whatever was accepted, every year counts each request where it stands, and the ledger keeps what follows from its record', () => {
  const accepted = new Map<string, number>()
  fc.assert(
    fc.property(ledgers, (ledger) => {
      for (const what of live(ledger)) accepted.set(what, (accepted.get(what) ?? 0) + 1)
      const requests = connection().select().from(disclosureRequests).all()
      const files = requests.map((request) => ({
        request,
        file: caseFileOf(request, recordsOf(connection(), request.id)),
      }))
      for (const { request, file } of files) {
        const { requestId, ...stored } = connection()
          .select()
          .from(caseClocks)
          .where(eq(caseClocks.requestId, request.id))
          .get()!
        expect({ requestId, ...stored }).toEqual({ requestId: request.id, ...judge(file, STATE_RECKONING) })
        const concluding = recordsOf(connection(), request.id).conclusions.filter(({ concludes }) => concludes)
        expect(concluding.map(({ round }) => round)).toEqual(
          [countedConclusion(conclusionsOf(file))].flatMap((conclusion) => conclusion?.round ?? []),
        )
      }
      const years = [2022, 2023, 2024, 2025, 2026].map((year) => ({ year, tables: tablesOf(year) }))
      for (const [index, { year, tables }] of years.slice(0, -1).entries()) {
        expect(years[index + 1]!.tables.table3.carried_in).toEqual(tables.table3.carried_out)
        expect(runChecks({ year, format: formatOf(year), tables })).toEqual([])
        eachCellNamesItsRequests(year, tables.table3, files)
      }
    }),
    { numRuns: runsOfJudgedGenerator(50) },
  )
  if (!GENERATOR_IS_JUDGED) return
  // The generator is of use only as long as it comes to every act and every correction.
  for (const what of [...ACT_KINDS, ...CORRECTIONS]) expect([what, accepted.get(what) ?? 0]).not.toEqual([what, 0])
})

type Filed = { request: typeof disclosureRequests.$inferSelect; file: ReturnType<typeof caseFileOf> }

function eachCellNamesItsRequests(year: number, table: Table3, files: readonly Filed[]): void {
  const placed = files.map(({ request, file }) => ({ ...request, rows: placeRequest(file, year) as string[] }))
  const kinds = new Set<string>(['total', ...placed.map(({ applicantKind }) => applicantKind)])
  for (const row of table3Rows(formatOf(year))) {
    const ofAll = requestsInCell(WANG_FANG, year, row, 'total')
    for (const column of table3Columns(formatOf(year))) {
      // A kind that nobody has is counted as none by the form's own rule; its cells are not listed one by one.
      if (!kinds.has(column)) continue
      // Where the list of all applicants is empty, those of their kinds are.
      const ofColumn = ofAll.length === 0 || column === 'total' ? ofAll : requestsInCell(WANG_FANG, year, row, column)
      const listed = ofColumn.map(({ number }) => number)
      const standing = placed
        .filter(({ rows }) => (row === 'total' ? rows.some((code) => code in OUTCOMES_BY_CODE) : rows.includes(row)))
        .filter(({ applicantKind }) => column === 'total' || applicantKind === column)
        .map(({ number }) => number)
      const cell = { year, row, column }
      expect({ ...cell, count: table3Cells(table, row)[column], listed: listed.sort() }).toEqual({
        ...cell,
        count: standing.length,
        listed: standing.sort(),
      })
    }
  }
}

const OUTCOMES_BY_CODE: Record<string, true> = Object.fromEntries(OUTCOME_CODES.map((code) => [code, true]))
