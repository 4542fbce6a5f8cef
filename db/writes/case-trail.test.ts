import { beforeEach, describe, expect, test } from 'vitest'
import { mintOperator } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { RecordNoun } from '@/lib/requests/records'
import type { Result } from '@/lib/result'
import { connection } from '../client'
import { fileOf } from '../queries/case-file'
import { assignments } from '../schema/case-acts'
import { auditEntries } from '../schema/ledger'
import { accepted, foundTestLedger, requestOf, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { replyOf } from '../testing/groundwork'
import { commitIfOk, type Tx } from '../transaction'
import { correctArchiving, correctReopening, recordArchiving, recordReopening } from './archivings'
import { assignRequest, returnRequest } from './assignments'
import { strikeRecord } from './case-acts'
import { markIncomplete, mendGap } from './case-gaps'
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
import { noteAttempt, recordConfirmation } from './confirmations'
import { correctConsultation, noteLetterReceived, recordConsultation, recordConsultationAnswer } from './consultations'
import { correctExtension, recordExtension } from './extensions'
import { correctFee, noteFeeNoticeReceived, recordFeeNotice, recordFeePayment } from './fee-notices'
import { keepSection } from './lists'
import { correctReasons, recordReasonsRequest, recordReasonsVerdict } from './reasons-requests'
import { registerRequest } from './requests'

const TODAY: PlainDate = '2026-06-01'
const LI_NA = mintOperator({ staffId: null, name: '李娜', role: 'reviewer' })

const write = <T>(act: (tx: Tx) => Result<T>) => commitIfOk(LI_NA, act)
const register = (...arrival: Parameters<typeof requestOf>) =>
  accepted(write((tx) => registerRequest(tx, requestOf(...arrival), TODAY))).number
const file = (number: string) => fileOf(connection(), number)!
const entriesOf = (number: string) =>
  connection()
    .select()
    .from(auditEntries)
    .all()
    .filter(({ subject }) => subject === `request:${number}`)
const lastEntry = (number: string) => {
  const { act, reason, before, after } = entriesOf(number).at(-1)!
  return { act, reason, before: before && JSON.parse(before), after: after && JSON.parse(after) }
}

type Of = { number: string; id: number; version: number }
type Act = (tx: Tx, of: Of) => Result<unknown>

const NOTICE = { noticedOn: '2023-09-20', respondBy: '2023-10-13', items: '文号', noticeNumber: '' } as const
const LETTER = {
  ...({ party: 'third_party', name: '某公司', matter: '报价', sentOn: '2023-09-18' } as const),
  ...{ letterReceivedOn: null, respondBy: null, letterNumber: '' },
}
const TOLD = { approvedBy: '刘建国', approvedOn: '2023-10-18', notifiedOn: '2023-10-19', noticeNumber: '' } as const
const EXTENSION = { workingDays: 20, reasons: '数量大', ...TOLD } as const
const ASKED = { askedOn: '2023-09-20', respondBy: '2023-09-27', facts: '本月32件' } as const
const VERDICT = {
  judgedOn: '2023-09-25',
  reasonable: true,
  statement: '',
  delayedUntil: null,
  announcedOn: null,
} as const
const FEE = { basis: 'per_volume', pages: 42, sentOn: '2023-09-20', receivedOn: null, noticeNumber: '' } as const
const DECISION = {
  ...({ body: '市人民政府', decisionNumber: '18号', receivedOn: '2023-12-25', reasons: '未说明理由' } as const),
  ...{ replyBy: null, remedyId: null },
}
const correction = '登记有误'
const reply = (number: string, change: object = {}) => ({ ...replyOf(number, 'granted', '2023-10-10'), ...change })
const withdrawal = { withdrawnOn: '2023-09-20', statement: '不再需要' } as const
const lapse = { lapsedOn: '2023-10-16', statement: '未说明理由' } as const
const answer = { letterReceivedOn: '2023-09-19', answeredOn: '2023-09-26', answer: 'objects', statement: '' } as const

type Journey = {
  noun: RecordNoun
  /** What must be recorded before it, of other nouns. */
  first?: Act
  /** The acts by which the record comes about, with their names in the trail. */
  acts: readonly (readonly [string, Act])[]
  correct: Act
}

const JOURNEYS: Journey[] = [
  {
    noun: 'clarification_notice',
    acts: [
      ['request.clarification_notice', (tx, { number }) => recordClarification(tx, { number, ...NOTICE }, TODAY)],
      [
        'request.clarification_response',
        (tx, { number }) =>
          recordClarificationResponse(tx, { number, respondedOn: '2023-10-10', response: '已补正' }, TODAY),
      ],
    ],
    correct: (tx, of) =>
      correctClarification(tx, { ...NOTICE, ...of, correction, respondedOn: null, response: '' }, TODAY),
  },
  {
    noun: 'consultation',
    acts: [
      ['request.consultation', (tx, { number }) => recordConsultation(tx, { number, ...LETTER }, TODAY)],
      [
        'request.letter_received',
        (tx, { number, id }) => noteLetterReceived(tx, { number, id, letterReceivedOn: '2023-09-19' }, TODAY),
      ],
      [
        'request.consultation_answer',
        (tx, { number, id }) => recordConsultationAnswer(tx, { number, id, ...answer }, TODAY),
      ],
    ],
    correct: (tx, of) => correctConsultation(tx, { ...LETTER, ...answer, ...of, correction, name: '另一公司' }, TODAY),
  },
  {
    noun: 'extension',
    acts: [['request.extension', (tx, { number }) => recordExtension(tx, { number, ...EXTENSION }, TODAY)]],
    correct: (tx, of) => correctExtension(tx, { ...EXTENSION, ...of, correction, workingDays: 10 }, TODAY),
  },
  {
    noun: 'reasons_request',
    acts: [
      ['request.reasons_request', (tx, { number }) => recordReasonsRequest(tx, { number, ...ASKED }, TODAY)],
      ['request.reasons_verdict', (tx, { number }) => recordReasonsVerdict(tx, { number, ...VERDICT }, TODAY)],
    ],
    correct: (tx, of) => correctReasons(tx, { ...ASKED, ...VERDICT, ...of, correction, reasonable: false }, TODAY),
  },
  {
    noun: 'fee_notice',
    acts: [
      ['request.fee_notice', (tx, { number }) => recordFeeNotice(tx, { number, ...FEE }, TODAY)],
      [
        'request.fee_notice_received',
        (tx, { number }) => noteFeeNoticeReceived(tx, { number, receivedOn: '2023-09-21' }, TODAY),
      ],
      [
        'request.fee_payment',
        (tx, { number }) => recordFeePayment(tx, { number, paidOn: '2023-09-25', receiptNumber: '7' }, TODAY),
      ],
    ],
    correct: (tx, of) =>
      correctFee(
        tx,
        { ...FEE, receivedOn: '2023-09-21', paidOn: '2023-09-26', receiptNumber: '8', ...of, correction },
        TODAY,
      ),
  },
  {
    noun: 'reply',
    acts: [
      [
        'request.reply',
        (tx, { number }) => recordReply(tx, reply(number, { serviceRoute: null, servedOn: null }), TODAY),
      ],
      [
        'request.service',
        (tx, { number }) =>
          recordService(tx, { number, serviceRoute: 'post', servedOn: '2023-10-12', trackingNumber: 'E1' }, TODAY),
      ],
    ],
    correct: (tx, of) =>
      correctReply(tx, { ...reply(of.number, { servedOn: '2023-10-13' }), ...of, correction }, TODAY),
  },
  {
    noun: 'withdrawal',
    acts: [['request.withdrawal', (tx, { number }) => recordWithdrawal(tx, { number, ...withdrawal }, TODAY)]],
    correct: (tx, of) => correctWithdrawal(tx, { ...withdrawal, statement: '书面', ...of, correction }, TODAY),
  },
  {
    noun: 'lapse',
    first: (tx, { number }) => recordClarification(tx, { number, ...NOTICE }, TODAY),
    acts: [
      [
        'request.lapse',
        (tx, { number }) => recordLapse(tx, { number, outcome: 'other.clarification_lapsed', ...lapse }, TODAY),
      ],
    ],
    correct: (tx, of) => correctLapse(tx, { ...lapse, lapsedOn: '2023-10-17', ...of, correction }, TODAY),
  },
  {
    noun: 'archiving',
    first: (tx, { number }) => recordReply(tx, reply(number), TODAY),
    acts: [
      [
        'request.archiving',
        (tx, { number }) => recordArchiving(tx, { number, archivedOn: '2023-10-12', fileNumber: '' }, TODAY),
      ],
    ],
    correct: (tx, of) =>
      correctArchiving(tx, { archivedOn: '2023-10-13', fileNumber: '档1', ...of, correction }, TODAY),
  },
  {
    noun: 'reopening',
    first: (tx, { number }) => recordReply(tx, reply(number), TODAY),
    acts: [['request.reopening', (tx, { number }) => recordReopening(tx, { number, ...DECISION }, TODAY)]],
    correct: (tx, of) => correctReopening(tx, { ...DECISION, receivedOn: '2023-12-26', ...of, correction }, TODAY),
  },
]

/** What has been recorded of a noun in a request. */
function recordsOf(number: string, noun: RecordNoun) {
  const { clarification, consultations, extensions, reasons, fees, conclusions, archivings, reopenings } =
    file(number).records
  const ends = conclusions.filter(({ kind }) => kind === noun)
  return {
    ...{ clarification_notice: clarification ? [clarification] : [], consultation: consultations },
    ...{ extension: extensions, reasons_request: reasons, fee_notice: fees, archiving: archivings },
    ...{ reply: ends, withdrawal: ends, lapse: ends, reopening: reopenings },
  }[noun]
}

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe.each(JOURNEYS)('a record of $noun', ({ noun, first, acts, correct }) => {
  const strike: Act = (tx, of) => strikeRecord(tx, { noun, ...of, correction }, TODAY)
  const ofRecord = (number: string): Of => {
    const record = recordsOf(number, noun)[0]
    return { number, id: record?.id ?? 0, version: record?.version ?? 0 }
  }
  const recorded = () => {
    // Another request comes first, so that ids of requests and of records differ.
    register('2023-09-14')
    const number = register('2023-09-15')
    if (first) accepted(write((tx) => first(tx, ofRecord(number))))
    return number
  }
  const whole = (number: string) => {
    for (const [, act] of acts) accepted(write((tx) => act(tx, ofRecord(number))))
  }

  test('has one entry in the trail for each act, from what stood to what stands, until it is struck out', () => {
    const number = recorded()
    let stands: object | null = null
    const step = (name: string, act: Act) => {
      const entries = entriesOf(number).length
      const { version } = ofRecord(number)
      accepted(write((tx) => act(tx, ofRecord(number))))
      expect([name, entriesOf(number).length]).toEqual([name, entries + 1])
      const entry = lastEntry(number)
      expect(entry.act).toBe(name)
      expect(entry.before).toEqual(stands && expect.objectContaining(stands))
      // Which conclusion table 三 counts follows from the whole file, and is written after the record.
      const { concludes: _, ...row } = { concludes: false, ...recordsOf(number, noun)[0] }
      if (entry.after) expect(entry.after).toMatchObject({ ...row, version: version + 1 })
      const { record: __, concludes: ___, ...after } = entry.after ?? {}
      stands = after
      return entry
    }
    for (const [name, act] of acts) step(name, act)
    expect(step('request.correct_record', correct)).toMatchObject({ reason: correction, before: { record: noun } })
    const struck = step('request.strike_record', strike)
    expect(struck).toMatchObject({ reason: correction, before: { record: noun }, after: null })
    expect(recordsOf(number, noun)).toEqual([])
  })

  test('is corrected and struck out in its own request, by whoever saw it as it stands', () => {
    const [number, other] = [recorded(), register('2023-09-18')]
    whole(number)
    const of = ofRecord(number)
    const others: Of[] = [
      { ...of, version: of.version + 1 },
      { ...of, id: of.id + 1 },
      { ...of, number: other },
      { ...of, number: '2099-001' },
    ]
    const entries = connection().select().from(auditEntries).all().length
    for (const act of [correct, strike])
      for (const wrong of others)
        expect([wrong, write((tx) => act(tx, wrong))]).toEqual([wrong, { ok: false, kind: 'conflict' }])
    expect(connection().select().from(auditEntries).all()).toHaveLength(entries)
    expect(recordsOf(number, noun)).toHaveLength(1)
  })

  test('is refused for a request that is not registered', () => {
    for (const [name, act] of acts)
      expect([name, write((tx) => act(tx, { number: '2099-001', id: 1, version: 1 }))]).toEqual([
        name,
        { ok: false, kind: 'conflict' },
      ])
  })
})

describe('who handles a request', () => {
  const section = (name: string) => accepted(write((tx) => keepSection(tx, { id: null, name, active: true }))).id
  const assign = (number: string, sectionId: number | null) =>
    write((tx) => assignRequest(tx, { number, sectionId, handlerId: null, note: '请办理' }, TODAY))
  const giveBack = (number: string) => write((tx) => returnRequest(tx, { number, reason: '非本科室职责' }, TODAY))

  test('is put on record with each assignment, and with each return its reason', () => {
    const [office, number, other] = [section('办公室'), register('2023-09-15'), register('2023-09-18')]
    accepted(assign(number, office))
    expect(file(number).request).toMatchObject({ sectionId: office, version: 2 })
    expect(lastEntry(number)).toEqual({
      ...{ act: 'request.assignment', reason: '请办理', before: { sectionId: null, handlerId: null } },
      after: { sectionId: office, handlerId: null, note: '请办理' },
    })
    accepted(giveBack(number))
    expect(file(number).request).toMatchObject({ sectionId: null, handlerId: null, version: 3 })
    expect(lastEntry(number)).toEqual({
      ...{ act: 'request.return', reason: '非本科室职责', before: { sectionId: office, handlerId: null } },
      after: { sectionId: null, handlerId: null, note: '非本科室职责' },
    })
    const given = connection().select().from(assignments).all()
    expect(given.map(({ sectionId, note, returned, assignedOn }) => [sectionId, note, returned, assignedOn])).toEqual([
      [office, '请办理', false, TODAY],
      [null, '非本科室职责', true, TODAY],
    ])
    expect(file(other).request).toMatchObject({ sectionId: null, version: 1 })
  })

  test('is not given back by nobody, and not changed once the reply is served', () => {
    const [office, number] = [section('办公室'), register('2023-09-15')]
    expect(giveBack(number)).toMatchObject({ breach: { code: 'notAssigned' } })
    accepted(assign(number, office))
    accepted(write((tx) => recordReply(tx, reply(number), TODAY)))
    const replied = { breach: { code: 'alreadyReplied', citation: { article: '第三十三条' } } }
    expect([assign(number, null), giveBack(number)]).toMatchObject([replied, replied])
    expect(file(number).request.sectionId).toBe(office)
  })
})

test('a letter or a fee notice is not received any more once the request is concluded', () => {
  const number = register('2023-09-15')
  accepted(write((tx) => recordConsultation(tx, { number, ...LETTER }, TODAY)))
  accepted(write((tx) => recordFeeNotice(tx, { number, ...FEE }, TODAY)))
  const { id } = file(number).records.consultations[0]!
  accepted(write((tx) => recordWithdrawal(tx, { number, ...withdrawal }, TODAY)))
  const refused = { breach: { code: 'alreadyReplied', citation: { article: '第三十三条' } } }
  const letter = { number, id, letterReceivedOn: '2023-09-19' } as const
  expect(write((tx) => noteLetterReceived(tx, letter, TODAY))).toMatchObject(refused)
  expect(write((tx) => noteFeeNoticeReceived(tx, { number, receivedOn: '2023-09-21' }, TODAY))).toMatchObject(refused)
})

describe('a letter to a third party', () => {
  const sent = () => {
    const number = register('2023-09-15')
    for (const name of ['某公司', '另一公司'])
      accepted(write((tx) => recordConsultation(tx, { number, ...LETTER, name }, TODAY)))
    return { number, ids: file(number).records.consultations.map(({ id }) => id) }
  }
  const answered = (number: string, id: number, change: object = {}) =>
    write((tx) => recordConsultationAnswer(tx, { number, id, ...answer, ...change }, TODAY))

  test('is answered once, and each for itself', () => {
    const { number, ids } = sent()
    accepted(answered(number, ids[1]!))
    expect(answered(number, ids[1]!)).toEqual({ ok: false, kind: 'conflict' })
    expect(file(number).records.consultations[1]).toMatchObject({ letterReceivedOn: '2023-09-19' })
    expect(answered(number, 99)).toEqual({ ok: false, kind: 'conflict' })
    const received = { number, id: 99, letterReceivedOn: '2023-09-19' } as const
    expect(write((tx) => noteLetterReceived(tx, received, TODAY))).toEqual({ ok: false, kind: 'conflict' })
    expect(file(number).records.consultations.map(({ answeredOn }) => answeredOn)).toEqual([null, '2023-09-26'])
  })

  test('keeps the day on which it arrived where the answer names none', () => {
    const { number, ids } = sent()
    accepted(write((tx) => noteLetterReceived(tx, { number, id: ids[0]!, letterReceivedOn: '2023-09-19' }, TODAY)))
    accepted(answered(number, ids[0]!, { letterReceivedOn: null }))
    expect(file(number).records.consultations[0]).toMatchObject({ letterReceivedOn: '2023-09-19', version: 3 })
  })
})

test('a request that waits for its confirmation keeps who tried, and is confirmed with its day', () => {
  const number = register('2023-12-28', 'natural_person', { channel: 'online', confirmedOn: null })
  const attempt = { number, attemptedOn: '2023-12-29', details: '无人接听' } as const
  accepted(write((tx) => noteAttempt(tx, attempt, TODAY)))
  expect(lastEntry(number)).toMatchObject({
    ...{ act: 'request.confirmation_attempt', before: null },
    after: { attemptedOn: '2023-12-29', attemptedBy: '李娜', details: '无人接听' },
  })
  accepted(write((tx) => recordConfirmation(tx, { number, confirmedOn: '2024-01-03', confirmation: '电话' }, TODAY)))
  expect(lastEntry(number)).toMatchObject({
    ...{ act: 'request.confirmation', before: { confirmedOn: null, receivedOn: null, version: 1 } },
    after: { confirmedOn: '2024-01-03', receivedOn: '2024-01-03', confirmation: '电话', version: 2 },
  })
})

test('what an old case lacks is mended once, in its own request', () => {
  const [number, other] = [register('2023-09-15'), register('2023-09-18')]
  write((tx) => {
    markIncomplete(tx, { id: file(number).request.id, number, gaps: ['outcome', 'served_on'], noted: '纸质台账' })
    return { ok: true, value: undefined }
  })
  expect(lastEntry(number)).toMatchObject({
    ...{ act: 'request.mark_incomplete', after: { gaps: ['outcome', 'served_on'], noted: '纸质台账' } },
  })
  const [gap, second] = file(number).records.gaps
  const mend = (of: Of) => commitIfOk(ZHAO_JUN, (tx) => mendGap(tx, { ...of, mending: '见卷宗' }, TODAY))
  const of = { number, id: gap!.id, version: 1 }
  for (const wrong of [
    { ...of, number: other },
    { ...of, id: 99 },
    { ...of, version: 2 },
  ])
    expect(mend(wrong)).toEqual({ ok: false, kind: 'conflict' })
  expect(mend(of)).toEqual({ ok: true, value: { number } })
  expect(lastEntry(number)).toMatchObject({
    ...{ act: 'request.mend', before: { gap: 'outcome', mendedOn: null, version: 1 } },
    after: { gap: 'outcome', mendedOn: TODAY, mending: '见卷宗', version: 2 },
  })
  expect(file(number).records.gaps.find(({ id }) => id === second!.id)).toMatchObject({ mendedOn: null, version: 1 })
})

test('an attempt to reach somebody whose request is confirmed is refused with its article', () => {
  const attempt = { number: register('2023-09-15'), attemptedOn: '2023-09-18', details: '无人接听' } as const
  expect(write((tx) => noteAttempt(tx, attempt, TODAY))).toMatchObject({
    breach: { code: 'confirmedAlready', citation: { article: '第三十一条' } },
  })
})

describe('a correction is refused where its act would have been, at the field of the act', () => {
  const of = (number: string, noun: RecordNoun): Of => ({ number, ...recordsOf(number, noun)[0]! })
  const begun = (...acts: Act[]) => {
    const number = register('2023-09-15')
    for (const act of acts) accepted(write((tx) => act(tx, { number, id: 0, version: 0 })))
    return number
  }
  const refused = (act: (tx: Tx) => Result<unknown>) => {
    const result = write(act)
    return !result.ok && result.kind === 'breach' ? [result.breach.code, result.breach.field] : result
  }

  test('the days of a letter to a third party', () => {
    const number = begun((tx, { number }) => recordConsultation(tx, { number, ...LETTER }, TODAY))
    const { id } = of(number, 'consultation')
    const early = { letterReceivedOn: '2023-09-17' } as const
    const tooEarly = ['letterReceivedTooEarly', 'letterReceivedOn']
    expect(refused((tx) => noteLetterReceived(tx, { number, id, ...early }, TODAY))).toEqual(tooEarly)
    expect(refused((tx) => recordConsultationAnswer(tx, { number, id, ...answer, ...early }, TODAY))).toEqual(tooEarly)
    accepted(write((tx) => recordConsultationAnswer(tx, { number, id, ...answer }, TODAY)))
    const change = { ...LETTER, ...answer, ...of(number, 'consultation'), correction }
    const corrected = (days: object) =>
      refused((tx) => correctConsultation(tx, { ...change, ...answer, ...days }, TODAY))
    expect(corrected(early)).toEqual(tooEarly)
    expect(corrected({ letterReceivedOn: null, answeredOn: '2023-09-17' })).toEqual([
      'answerBeforeLetter',
      'answeredOn',
    ])
  })

  test('the days of archiving and of a reopening', () => {
    const archived = begun(
      (tx, { number }) => recordReply(tx, reply(number), TODAY),
      (tx, { number }) => recordArchiving(tx, { number, archivedOn: '2023-10-12', fileNumber: '' }, TODAY),
    )
    const early = { ...of(archived, 'archiving'), archivedOn: '2023-10-09', fileNumber: '', correction } as const
    expect(refused((tx) => correctArchiving(tx, early, TODAY))).toEqual(['archivedBeforeConclusion', 'archivedOn'])
    const reopened = begun(
      (tx, { number }) => recordReply(tx, reply(number), TODAY),
      (tx, { number }) => recordReopening(tx, { number, ...DECISION }, TODAY),
    )
    const before = { ...DECISION, ...of(reopened, 'reopening'), correction, receivedOn: '2023-10-09' } as const
    expect(refused((tx) => correctReopening(tx, before, TODAY))).toEqual(['reopenedTooEarly', 'receivedOn'])
  })

  test('the days and the amount of a fee, which is computed anew', () => {
    const number = begun((tx, { number }) => recordFeeNotice(tx, { number, ...FEE }, TODAY))
    const change = { ...FEE, paidOn: null, receiptNumber: '', correction }
    const corrected = (said: object) =>
      write((tx) => correctFee(tx, { ...change, ...of(number, 'fee_notice'), ...FEE, ...said }, TODAY))
    const code = (said: object) => refused(() => corrected(said))
    expect(recordsOf(number, 'fee_notice')).toMatchObject([{ pages: 42, perVolumeYuan: 120 }])
    accepted(corrected({ pages: 52, receivedOn: '2023-09-21' }))
    expect(recordsOf(number, 'fee_notice')).toMatchObject([
      { pages: 52, perVolumeYuan: 220, receivedOn: '2023-09-21', basis: 'per_volume' },
    ])
    expect(corrected({ pages: null })).toMatchObject({ breach: { code: 'pagesMissing', field: 'pages' } })
    expect(code({ paidOn: '2023-09-19' })).toEqual(['paymentBeforeNotice', 'paidOn'])
  })
})

describe('a fee', () => {
  const charged = (number: string, change: object = {}) =>
    write((tx) => recordFeeNotice(tx, { number, ...FEE, ...change }, TODAY))

  test('is charged from the day on which the measures came into force', () => {
    const early = charged(register('2020-12-28'), { sentOn: '2020-12-31' })
    expect(early).toMatchObject({
      breach: { code: 'feeNotInForce', field: 'sentOn', citation: { article: '第六条' } },
    })
    expect(charged(register('2020-12-28'), { sentOn: '2021-01-01' })).toMatchObject({ ok: true })
  })

  test('by the case needs no pages: the eleventh request of a month costs 100 yuan', () => {
    const numbers = Array.from({ length: 11 }, () => register('2023-09-15'))
    expect(charged(numbers[9]!, { basis: 'per_case', pages: null })).toMatchObject({ breach: { code: 'feeIsNone' } })
    accepted(charged(numbers[10]!, { basis: 'per_case', pages: null }))
    expect(file(numbers[10]!).records.fees).toMatchObject([
      { ordinal: 11, perCaseYuan: 100, perVolumeYuan: null, chosenBy: '李娜' },
    ])
  })
})

test('in the round after a reopening the fee is paid and the reasons are judged of that round', () => {
  const number = register('2023-09-15')
  const go = (act: (tx: Tx) => Result<unknown>) => accepted(write(act))
  go((tx) => recordReasonsRequest(tx, { number, ...ASKED }, TODAY))
  go((tx) => recordReasonsVerdict(tx, { number, ...VERDICT }, TODAY))
  go((tx) => recordFeeNotice(tx, { number, ...FEE }, TODAY))
  go((tx) => recordFeePayment(tx, { number, paidOn: '2023-09-25', receiptNumber: '7' }, TODAY))
  go((tx) => recordReply(tx, reply(number), TODAY))
  go((tx) => recordReopening(tx, { number, ...DECISION }, TODAY))
  const asked = { ...ASKED, askedOn: '2023-12-26', respondBy: '2024-01-05' } as const
  go((tx) => recordReasonsRequest(tx, { number, ...asked }, TODAY))
  go((tx) => recordReasonsVerdict(tx, { number, ...VERDICT, judgedOn: '2024-01-04', reasonable: false }, TODAY))
  go((tx) => recordFeeNotice(tx, { number, ...FEE, sentOn: '2024-01-05' }, TODAY))
  go((tx) => recordFeePayment(tx, { number, paidOn: '2024-01-08', receiptNumber: '8' }, TODAY))
  const { reasons, fees } = file(number).records
  expect(reasons.map(({ round, judgedOn }) => [round, judgedOn])).toEqual([
    [0, '2023-09-25'],
    [1, '2024-01-04'],
  ])
  expect(fees.map(({ round, paidOn }) => [round, paidOn])).toEqual([
    [0, '2023-09-25'],
    [1, '2024-01-08'],
  ])
})
