import { beforeEach, describe, expect, test } from 'vitest'
import { mintOperator } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { documentInput } from '@/lib/documents/input'
import { NEW_DOCUMENT } from '@/lib/documents/new-document'
import { decisionInput, reportedFigureInput, statisticInput } from '@/lib/figures/input'
import { FEE_BASES } from '@/lib/law/fees'
import { remedyInput } from '@/lib/remedies/input'
import { NEW_REMEDY } from '@/lib/remedies/new-remedy'
import { readFigure } from '@/lib/report/figure-reference'
import { ok, type Result } from '@/lib/result'
import { connection } from '../../client'
import { feeNotices } from '../../schema/case-acts'
import { accepted, foundTestLedger, logRequest, requestOf, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { itemInput } from '../../testing/items'
import { commitIfOk, type Tx } from '../../transaction'
import { recordDecision } from '../../writes/decisions'
import { recordDocument } from '../../writes/documents'
import { keepSection } from '../../writes/lists'
import { addStaff } from '../../writes/organ'
import { recordItem } from '../../writes/published'
import { recordAssessment, recordTraining } from '../../writes/qualifications'
import { recordRemedy } from '../../writes/remedies'
import { recordFigure } from '../../writes/reported-figures'
import { registerRequest } from '../../writes/requests'
import { recordStatistic } from '../../writes/statistics'
import { writeEntry } from '../../writes/supervision'
import { fileOf } from '../case-file'
import { annualReport } from './annual-report'
import { countDocumentsAs, documentsInCell } from './documents'
import { loadEvidence } from './evidence'
import { loadReportFacts } from './facts'
import { countFees, feesPaid } from './fees'
import { figureRecords, listedFigures } from './figure-records'
import { recordsBehind, recordsOnPage } from './records'
import { directSuits, upheldCorrections } from './remedies'
import { sumReportedFigures } from './reported-figures'
import { countRequests, requestSplits, requestsByMonth, requestsInCell } from './requests'
import { statisticsBehind, yearStatistics } from './statistics'

const TODAY: PlainDate = '2026-06-01'
const ADMINISTRATOR = mintOperator({ staffId: null, name: '系统管理员', role: 'administrator' })

const write = <T>(act: (tx: Tx) => Result<T>, actor = ZHAO_JUN) => accepted(commitIfOk(actor, act))
const behind = (id: string, year = 2024, view = {}) => recordsBehind(ZHAO_JUN, year, readFigure(id)!, view)
const request = (receivedOn: PlainDate, change: Parameters<typeof requestOf>[2] = {}) =>
  write((tx) => registerRequest(tx, requestOf(receivedOn, 'business', change), TODAY))

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe('the fees that were paid in a year', () => {
  const pay = (id: number, paidOn: PlainDate | null, change: Partial<typeof feeNotices.$inferInsert> = {}) =>
    connection()
      .insert(feeNotices)
      .values({
        ...{
          requestId: id,
          round: 0,
          basis: 'per_volume',
          pages: 42,
          ordinal: 11,
          perCaseYuan: 100,
          perVolumeYuan: 120,
        },
        ...{ sentOn: '2024-01-20', receivedOn: null, noticeNumber: '', paidOn, receiptNumber: '', chosenBy: '' },
        ...{ version: 1, ...change },
      })
      .run()

  test('are summed by the basis that was chosen; a request that paid twice is one', () => {
    const [one, other, third] = [request('2024-01-15'), request('2024-01-16'), request('2024-01-17')]
    pay(one.id, '2024-12-31')
    pay(one.id, '2024-01-01', { round: 1, basis: 'per_case' })
    pay(other.id, '2025-01-01')
    pay(other.id, null, { round: 1 })
    expect(feesPaid(ZHAO_JUN, 2024)).toMatchObject([
      { number: one.number, paidOn: '2024-01-01', basis: 'per_case', yuan: 100 },
      { number: one.number, paidOn: '2024-12-31', basis: 'per_volume', yuan: 120 },
    ])
    expect(countFees(ZHAO_JUN, 2024)).toEqual({ requests: 1, yuan: 220 })
    expect(countFees(ZHAO_JUN, 2023)).toEqual({ requests: 0, yuan: 0 })
    pay(third.id, '2025-06-02', { basis: 'per_case' })
    expect(countFees(ZHAO_JUN, 2025)).toEqual({ requests: 2, yuan: 220 })
    expect(loadEvidence(ZHAO_JUN, 2025).fees).toEqual([
      { number: third.number, yuan: 100 },
      { number: other.number, yuan: 120 },
    ])
    expect(behind('fees.yuan')).toEqual([
      {
        ...{ key: `${one.number}-0`, path: `/requests/${one.number}`, name: one.number, date: '2024-01-01' },
        ...{ detail: FEE_BASES.per_case.label, value: '100 元' },
      },
      {
        ...{ key: `${one.number}-1`, path: `/requests/${one.number}`, name: one.number, date: '2024-12-31' },
        ...{ detail: FEE_BASES.per_volume.label, value: '120 元' },
      },
    ])
  })
})

describe('figures of other offices', () => {
  const sum = (kind: string, value: string, from: string, to: string, note = '') => {
    const figure = { kind, value, periodFrom: from, periodTo: to, source: '财务科', provider: '', note }
    return write((tx) => recordFigure(tx, reportedFigureInput.parse(figure)))
  }
  const decide = (decisionNumber: string, decidedOn: string) => {
    const decision = { kind: 'licensing', decidedOn, decisionNumber, subject: '办学许可', source: '审批科' }
    return write((tx) => recordDecision(tx, decisionInput.parse(decision)))
  }

  test('are those whose period ends in the year, with the decisions of the year one by one', () => {
    sum('licensing', '40', '2024-01-01', '2024-06-30', '上半年')
    sum('licensing', '2', '2024-07-01', '2024-12-31')
    sum('licensing', '7', '2023-07-01', '2023-12-31')
    sum('penalties', '9', '2024-01-01', '2024-12-31')
    sum('administrative_charges', '181240.05', '2024-01-01', '2024-12-31')
    decide('1号', '2024-01-01')
    decide('2号', '2024-12-31')
    decide('3号', '2025-01-01')
    expect(sumReportedFigures(ZHAO_JUN, 2024)).toEqual({
      ...{ licensing: 44, penalties: 9, coercion: 0, administrative_charges: 18_124_005 },
    })
    expect(behind('table2.licensing')).toEqual([
      {
        ...{ key: '2', path: '/figures/2', name: '财务科', date: '2024-12-31', value: '2' },
        detail: '2024-07-01 至 2024-12-31',
      },
      {
        ...{ key: '1', path: '/figures/1', name: '财务科', date: '2024-06-30', value: '40' },
        detail: '2024-01-01 至 2024-06-30，上半年',
      },
      {
        ...{ key: 'decision-2', path: '/figures/decisions/2', name: '审批科 2号', date: '2024-12-31', value: '1' },
        detail: '办学许可',
      },
      {
        ...{ key: 'decision-1', path: '/figures/decisions/1', name: '审批科 1号', date: '2024-01-01', value: '1' },
        detail: '办学许可',
      },
    ])
    expect(behind('table2.administrative_charges')).toMatchObject([{ value: '181240.05 元' }])
    const keys = (view: object) => behind('table2.licensing', 2024, view).map(({ key }) => key)
    expect([keys({ month: '2024-12' }), keys({ limit: 2, offset: 1 })]).toEqual([
      ['2', 'decision-2'],
      ['1', 'decision-2'],
    ])
  })
})

describe('numbers of platforms', () => {
  const state = (measure: string, value: string, asOf: string, periodFrom = '') => {
    const statistic = { platformId: 4, measure, value, unit: 'wan', periodFrom, asOf, source: '后台' }
    return write((tx) => recordStatistic(tx, statisticInput.parse(statistic)))
  }

  test('of a stock are the last of the year, of a flow the sum of its periods, as exact as the most exact', () => {
    state('followers', '15.0', '2024-06-30')
    state('followers', '15.25', '2024-12-31')
    state('followers', '14', '2023-12-31')
    state('visits', '9.1', '2024-01-31', '2024-01-01')
    state('visits', '10', '2024-02-29', '2024-02-01')
    state('followers', '14.5', '2024-03-31')
    const stated = yearStatistics(ZHAO_JUN, 2024)
    expect(stated.map(({ measure, value, decimals, unit }) => [measure, value, decimals, unit])).toEqual([
      ['followers', 152_500, 2, 'wan'],
      ['visits', 191_000, 1, 'wan'],
    ])
    expect(stated[0]).toMatchObject({ platformId: 4, platform: '官方抖音', platformKind: 'douyin' })
    expect(statisticsBehind(ZHAO_JUN, 2024, 4, 'followers').map(({ asOf }) => asOf)).toEqual(['2024-12-31'])
    expect(statisticsBehind(ZHAO_JUN, 2024, 4, 'visits').map(({ asOf }) => asOf)).toEqual(['2024-01-31', '2024-02-29'])
    expect([statisticsBehind(ZHAO_JUN, 2024, 1, 'visits'), statisticsBehind(ZHAO_JUN, 2022, 4, 'visits')]).toEqual([
      [],
      [],
    ])
    expect(yearStatistics(ZHAO_JUN, 2022)).toEqual([])
    expect(behind('statistic.4.visits')).toMatchObject([
      {
        key: '4',
        path: '/figures/platforms/4',
        name: '官方抖音',
        date: '2024-01-31',
        detail: '2024-01-01 至 2024-01-31，后台',
      },
      { value: '10万' },
    ])
    expect(behind('statistic.4.followers')).toMatchObject([{ date: '2024-12-31', detail: '后台', value: '15.25万' }])
  })
})

describe('a document', () => {
  const record = (change: object) =>
    write((tx) =>
      recordDocument(tx, documentInput.parse({ ...NEW_DOCUMENT, title: '办法', issuedOn: '2021-03-15', ...change })),
    )
  const heads = ['issued', 'repealed', 'in_force', 'expired_uncounted', 'reissued_by_amendment', 'amended'] as const
  const counts = (year: number) => countDocumentsAs(ZHAO_JUN, year, heads).normative_documents
  const ending = (kind: string, endedOn: string) => ({ ending: { kind, endedOn, basis: '某决定' } })
  const amended = (...days: string[]) => ({ amendments: days.map((amendedOn) => ({ amendedOn, basis: '某决定' })) })

  test('is issued, in force and repealed on the days of the year; one that only joins counts nowhere', () => {
    record({ issuedOn: '2023-01-01' })
    record({ issuedOn: '2023-12-31' })
    record({ issuedOn: '2024-01-01' })
    record({ ...ending('repealed', '2023-01-01') })
    record({ ...ending('invalidated', '2023-12-31') })
    record({ ...ending('repealed', '2024-01-01') })
    record({ validUntil: '2022-12-31' })
    record({ validUntil: '2023-12-31' })
    record({ ...ending('expired', '2023-06-30') })
    record({ issuedOn: '2023-02-01', jointWith: '市财政局', leads: false })
    record({ kind: 'regulations', issuedOn: '2023-02-01' })
    expect(counts(2023)).toEqual({
      ...{ issued: 2, repealed: 4, in_force: 4, expired_uncounted: 0, reissued_by_amendment: 0, amended: 0 },
    })
    expect(countDocumentsAs(ZHAO_JUN, 2023, ['issued'])).toEqual({
      ...{ regulations: { issued: 1 }, normative_documents: { issued: 2 } },
    })
    const listed = (what: (typeof heads)[number]) =>
      documentsInCell(ZHAO_JUN, 2023, 'normative_documents', what).map(({ id }) => id)
    expect([listed('issued'), listed('in_force'), listed('repealed')]).toEqual([
      [2, 1],
      [2, 1, 8, 6],
      [9, 7, 5, 4],
    ])
  })

  test('that ran out is counted apart, where the organ does not count it as repealed', () => {
    openCopiedDatabase()
    foundTestLedger({ expiryCountsAsRepeal: false })
    record({ validUntil: '2022-12-31' })
    record({ validUntil: '2023-12-31' })
    record({ ...ending('expired', '2023-06-30') })
    record({ ...ending('repealed', '2023-06-30') })
    expect(counts(2023)).toMatchObject({ repealed: 1, expired_uncounted: 2, in_force: 1 })
  })

  test('that was amended is issued anew, once a year, where the organ counts it so', () => {
    openCopiedDatabase()
    foundTestLedger({ amendmentCountsAsIssue: true })
    record(amended('2023-01-01', '2023-12-31'))
    record({ issuedOn: '2023-02-01', ...amended('2023-05-01') })
    record(amended('2022-12-31', '2024-01-01'))
    expect(counts(2023)).toMatchObject({ issued: 2, reissued_by_amendment: 1, amended: 2 })
    openCopiedDatabase()
    foundTestLedger()
    record(amended('2023-05-01'))
    record({ kind: 'regulations', ...amended('2023-05-01') })
    record({ kind: 'regulations', ...amended('2023-06-01') })
    expect(counts(2023)).toMatchObject({ issued: 0, reissued_by_amendment: 0, amended: 1 })
    expect(loadReportFacts(ZHAO_JUN, 2023).amendedDocuments).toEqual({ regulations: 2, normative_documents: 1 })
  })

  test('counts by the law’s reading before a ledger is founded', () => {
    openCopiedDatabase()
    record({ validUntil: '2023-05-31', ...amended('2023-05-04') })
    expect(counts(2023)).toMatchObject({ issued: 0, repealed: 1, expired_uncounted: 0 })
  })
})

describe('requests behind a cell', () => {
  const answered = (receivedOn: PlainDate, servedOn: PlainDate) =>
    write((tx) => ok(logRequest(tx, receivedOn, 'business', { outcome: 'granted', servedOn }, TODAY)))

  test('are told with applicant, words and result, the latest first, and a page or a month at a time', () => {
    const open = request('2024-01-02').number
    const granted = answered('2024-01-03', '2024-02-05')
    expect(behind('table3.received.total')).toEqual([
      {
        ...{ key: granted, path: `/requests/${granted}`, name: `${granted} 陈静`, date: '2024-01-03' },
        detail: '招生计划；2024-02-05 予以公开',
      },
      { key: open, path: `/requests/${open}`, name: `${open} 陈静`, date: '2024-01-02', detail: '招生计划' },
    ])
    expect(behind('table3.granted.total')).toMatchObject([{ key: granted, date: '2024-02-05' }])
    expect(behind('table3.total.total')).toMatchObject([{ key: granted, date: '2024-02-05' }])
    expect(behind('table3.received.natural_person')).toEqual([])
    const keys = (view: object) => behind('table3.received.total', 2024, view).map(({ key }) => key)
    expect([keys({ limit: 1 }), keys({ limit: 1, offset: 1 }), keys({ month: '2024-02' })]).toEqual([
      [granted],
      [open],
      [],
    ])
  })

  test('are spread over months and sections; none has section 0', () => {
    const office = write((tx) => keepSection(tx, { id: null, name: '办公室', active: true })).id
    request('2024-01-02', { sectionId: office })
    request('2024-01-03')
    request('2024-03-04', { sectionId: office })
    const splits = (view: object) => requestSplits(ZHAO_JUN, 2024, 'received', 'total', view)
    expect(splits({})).toEqual({
      months: [
        { month: '2024-01', count: 2 },
        { month: '2024-03', count: 1 },
      ],
      sections: [
        { id: office, name: '办公室', count: 2 },
        { id: 0, name: null, count: 1 },
      ],
    })
    expect(splits({ month: '2024-03', section: 0 })).toEqual({
      months: [{ month: '2024-01', count: 1 }],
      sections: [{ id: office, name: '办公室', count: 1 }],
    })
    const page = (split: object) => recordsOnPage(ZHAO_JUN, 2024, readFigure('table3.received.total')!, split, 1)
    expect(page({ month: '2024-01' })).toMatchObject({ total: 2, records: [{}, {}] })
    expect(page({ section: office })).toMatchObject({ total: 2, records: [{}, {}] })
    expect(page({ section: 0 })).toMatchObject({ total: 1, records: [{ date: '2024-01-03' }] })
  })

  test('are counted in one table and by month, each kind of applicant for itself', () => {
    answered('2024-01-03', '2024-02-05')
    request('2023-12-29')
    write((tx) => ok(logRequest(tx, '2024-01-31', 'natural_person', undefined, TODAY)))
    const counted = countRequests(ZHAO_JUN, 2024)
    expect(counted.received).toMatchObject({ business: 1, natural_person: 1, legal_service: 0 })
    expect([counted.carried_in.business, counted.granted.business, counted.carried_out]).toMatchObject([
      ...[1, 1, { business: 1, natural_person: 1 }],
    ])
    expect(requestsByMonth(ZHAO_JUN, 2024)).toEqual([
      { month: 1, kind: 'business', count: 1 },
      { month: 1, kind: 'natural_person', count: 1 },
    ])
  })

  test('go by their numbers where nobody may see applicants, or none were asked for', () => {
    const { number } = request('2024-01-02')
    const of = (actor: typeof ZHAO_JUN, names: boolean) =>
      figureRecords(actor, annualReport(ZHAO_JUN, 2024), { names }).find(
        ({ figure }) => figure === 'table3.received.business',
      )!
    const named = { path: `/requests/${number}`, name: `${number} 陈静`, date: '2024-01-02', detail: '招生计划' }
    expect(of(ZHAO_JUN, true)).toMatchObject({ text: '1', records: [named] })
    const covered = { ...named, name: number, detail: '' }
    expect([of(ZHAO_JUN, false).records, of(ADMINISTRATOR, true).records]).toEqual([[covered], [covered]])
    expect(requestsInCell(ADMINISTRATOR, 2024, 'received', 'total')[0]).toMatchObject({ applicant: '＊＊＊' })
  })
})

test('records of items are named; of supervision, which name people, only where names are asked for', () => {
  write((tx) => recordItem(tx, itemInput()))
  const member = { register: 'leading-group', duty: 'leader', position: '主管局长', fromOn: '2024-01-01' } as const
  write((tx) => writeEntry(tx, { ...member, untilOn: null, person: '李娜', basis: '' }))
  const records = (names: boolean) =>
    new Map(
      listedFigures(ZHAO_JUN, annualReport(ZHAO_JUN, 2024), { names }).map(({ figure, records }) => [
        figure as string,
        [...records],
      ]),
    )
  expect(records(false).get('supervision.members')).toMatchObject([
    { path: '/supervision/leading-group/1', name: 'leading-group-1-0', detail: '' },
  ])
  expect(records(true).get('supervision.members')).toMatchObject([{ name: expect.stringContaining('主管局长') }])
  const items = [...records(false)].find(([figure]) => figure.startsWith('published.category'))![1]
  expect(items).toMatchObject([{ path: '/published/1', name: '招生工作通知', detail: '政务动态' }])
  expect([...records(false).keys()]).not.toContain('table3.received.total')
})

test('trainings held and assessments passed in the year are counted one by one', () => {
  const staffId = write((tx) =>
    addStaff(tx, { username: 'wang', name: '王芳', role: 'clerk', sectionId: null, passwordHash: '-' }),
  ).id
  const train = (heldOn: PlainDate) =>
    write((tx) =>
      recordTraining(tx, { heldOn, topic: heldOn, hours: 15, trainer: '李娜', participants: [], others: 0, note: '' }),
    )
  for (const day of ['2024-12-31', '2024-01-01', '2023-12-31', '2025-01-01'] as const) train(day)
  const assess = (assessedOn: PlainDate, validUntil: PlainDate | null) =>
    write((tx) =>
      recordAssessment(tx, {
        ...{ staffId, trainingId: null, assessedOn, score: '90', note: '' },
        ...{ passed: validUntil !== null, validUntil },
      }),
    )
  assess('2024-03-05', '2025-03-04')
  assess('2024-03-01', null)
  assess('2023-12-31', '2025-03-04')
  expect(behind('supervision.trainings')).toMatchObject([
    { key: 'trainings-2-0', path: '/supervision/trainings/2', name: '2024-01-01', date: '2024-01-01', detail: '李娜' },
    { key: 'trainings-1-1', date: '2024-12-31' },
  ])
  expect(behind('supervision.assessments_passed')).toMatchObject([
    { path: '/supervision/assessments/1', name: '王芳', date: '2024-03-05', detail: '90' },
  ])
})

describe('reviews and suits', () => {
  const record = (change: object) =>
    write((tx) =>
      recordRemedy(tx, remedyInput.parse({ ...NEW_REMEDY, body: '市政府', filedOn: '2024-03-01', ...change }), TODAY),
    ).id

  test('behind a cell are told with body, number and result; without a number by the body alone', () => {
    const { number } = request('2024-01-02')
    record({ concludedOn: '2024-05-06', result: 'upheld', caseNumber: '8号', requestNumber: number })
    record({ filedOn: '2024-04-01' })
    record({ block: 'litigation_direct', body: '法院', coDefendant: true })
    record({ block: 'litigation_direct', body: '法院' })
    expect(behind('table4.reconsideration.total')).toEqual([
      { key: '2', path: '/remedies/2', name: '市政府', date: '2024-04-01', detail: '行政复议，尚未审结' },
      {
        key: '1',
        path: '/remedies/1',
        name: '市政府 8号',
        date: '2024-03-01',
        detail: `行政复议，结果维持，${number}`,
      },
    ])
    expect(behind('remedies.total').map(({ key }) => key)).toEqual(['2', '4', '1'])
    expect(behind('table4.reconsideration.pending').map(({ key }) => key)).toEqual(['2'])
  })

  test('under appeal are pending before a ledger is founded, as the law reads', () => {
    openCopiedDatabase()
    const judged = { block: 'litigation_direct', concludedOn: '2024-04-01', result: 'upheld' }
    record({ ...judged, appealedOn: '2024-04-10' })
    expect(behind('table4.litigation_direct.pending')).toHaveLength(1)
  })

  test('without a review are told with the reply that was served last before', () => {
    const number = write((tx) =>
      ok(logRequest(tx, '2024-01-02', 'business', { outcome: 'refused.state_secret', servedOn: '2024-01-20' }, TODAY)),
    )
    const suit = { block: 'litigation_direct', body: '法院', requestNumber: number }
    record({ ...suit, caseNumber: '1号', filedOn: '2024-01-19' })
    record({ ...suit, caseNumber: '2号', filedOn: '2024-01-20' })
    record({ ...suit, block: 'litigation_after_reconsideration', caseNumber: '3号' })
    record({ ...suit, caseNumber: '4号', concludedOn: '2024-04-01', result: 'upheld' })
    expect(
      directSuits(ZHAO_JUN, 2024).map(({ caseNumber, outcome, request }) => [caseNumber, outcome, request]),
    ).toEqual([
      ['4号', 'refused.state_secret', number],
      ['2号', 'refused.state_secret', number],
      ['1号', null, number],
    ])
    expect(directSuits(ZHAO_JUN, 2025).map(({ caseNumber }) => caseNumber)).toEqual(['2号', '1号'])
    expect(directSuits(ZHAO_JUN, 2023)).toEqual([])
    expect(upheldCorrections(ZHAO_JUN, 2024)).toEqual([])
    expect(fileOf(connection(), number)).toBeDefined()
  })
})
