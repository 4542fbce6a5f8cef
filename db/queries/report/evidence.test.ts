import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PlainDate } from '@/lib/dates'
import { APPLICANT_KIND_CODES } from '@/lib/law/applicants'
import { missingDetails, needsOf, OUTCOME_CODES, type OutcomeCode } from '@/lib/law/outcomes'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { casesTried } from '@/lib/property-runs.fixture'
import type { ExplainedFinding } from '@/lib/report/checks/finding'
import { publishedFigures } from '@/lib/report/history/published-report'
import { ok } from '@/lib/result'
import { connection } from '../../client'
import { organs } from '../../schema/organ'
import { conclusions, disclosureRequests as requests } from '../../schema/requests'
import { accepted, foundTestLedger, logRequest, TODAY, WANG_FANG, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { earliestReply, replyOf } from '../../testing/groundwork'
import { commitIfOk } from '../../transaction'
import { recordClarification } from '../../writes/clarifications'
import { recordReply, replyRow } from '../../writes/conclusions'
import { recordExtension } from '../../writes/extensions'
import { explainFinding } from '../../writes/finding-explanations'
import { recordHistory } from '../../writes/historical-reports'
import { recordRemedy } from '../../writes/remedies'
import { annualReport } from './annual-report'
import { loadEvidence } from './evidence'

const YEAR = 2024
const [RECEIVED, SERVED]: PlainDate[] = ['2024-03-01', '2024-11-20']

let consistent: string
/** A ledger of a request for each outcome and two carried over each way, with the year before as it was published. */
beforeAll(() => {
  consistent = openCopiedDatabase()
  foundTestLedger()
  accepted(
    commitIfOk(WANG_FANG, (tx) => {
      for (const [index, outcome] of OUTCOME_CODES.entries()) {
        const kind = APPLICANT_KIND_CODES[index % APPLICANT_KIND_CODES.length]!
        logRequest(tx, RECEIVED!, kind, { outcome, servedOn: later(SERVED!, earliestReply(outcome, RECEIVED!)) })
      }
      logRequest(tx, '2023-12-20', 'natural_person', { outcome: 'granted', servedOn: '2024-01-08' })
      logRequest(tx, '2023-12-21', 'business', { outcome: 'refused.state_secret', servedOn: '2024-01-09' })
      logRequest(tx, '2024-12-20', 'business')
      return { ok: true, value: undefined }
    }),
  )
  publish(YEAR - 1)
})
const consistentLedger = () => void openCopiedDatabase(consistent)

const later = (a: PlainDate, b: PlainDate) => (a > b ? a : b)

function publish(year: number): void {
  const cells = Object.fromEntries(publishedFigures(annualReport(WANG_FANG, year).tables, formatOf(year)))
  const report = { year, format: '2021', source: '本机关网站', cells, sections: {}, version: 0 } as const
  accepted(commitIfOk(WANG_FANG, (tx) => recordHistory(tx, report)))
}

const findings = (): ExplainedFinding[] => annualReport(WANG_FANG, YEAR).findings.filter(({ rule }) => rule !== 'Y-3')
const raised = () =>
  findings().map(({ rule, cells, records }) => `${rule} ${cells[0]}: ${records.map(({ name }) => name).join(' ')}`)

/** Changes a stored row past every rule, as a slip in the file would, and puts it back. */
function changed<T>(change: () => void, look: () => T): T {
  connection().run(sql`SAVEPOINT change`)
  try {
    change()
    return look()
  } finally {
    connection().run(sql`ROLLBACK TO change`)
  }
}

const counted = () =>
  connection()
    .select({
      id: conclusions.id,
      outcome: conclusions.outcome,
      kind: conclusions.applicantKind,
      number: requests.number,
      requestId: requests.id,
      receivedOn: requests.receivedOn,
    })
    .from(conclusions)
    .innerJoin(requests, eq(requests.id, conclusions.requestId))
    .where(eq(conclusions.concludes, true))
    .all()

const setReply = (id: number, values: Partial<typeof conclusions.$inferInsert>) => () =>
  void connection().update(conclusions).set(values).where(eq(conclusions.id, id)).run()
const receive = (id: number, receivedOn: PlainDate) => () =>
  void connection().update(requests).set({ receivedOn, arrivedOn: receivedOn }).where(eq(requests.id, id)).run()

describe('a consistent ledger', () => {
  beforeEach(consistentLedger)

  test('raises nothing', () => expect(raised()).toEqual([]))

  test('one outcome changed for another raises what that outcome lacks, and names the request', () => {
    /** What the row of the new outcome demands and the reply with the old one does not have. */
    const lacking = (from: OutcomeCode, to: OutcomeCode, number: string) => {
      const problems = missingDetails(to, replyRow(replyOf(number, from, SERVED!))).map((detail) =>
        detail === 'searchRecord' ? 'search' : detail === 'withheldGround' ? 'ground' : 'other',
      )
      const names = [...new Set(problems)].map(() => number)
      const groundwork = needsOf(to).after !== undefined && needsOf(to).after !== needsOf(from).after
      return [
        ...(names.length > 0 ? [`T3-6 table3.${to}.total: ${names.join(' ')}`] : []),
        ...(groundwork ? [`T3-7 table3.${to}.total: ${number}`] : []),
      ]
    }
    const changes = counted()
      .filter(({ receivedOn }) => receivedOn === RECEIVED)
      .flatMap((request) => OUTCOME_CODES.map((other) => ({ ...request, other })))
      .filter(({ outcome, other }) => other !== outcome)
    for (const { id, outcome, other, number } of casesTried(changes)) {
      const said = changed(setReply(id, { outcome: other }), raised)
      expect([outcome, other, said]).toEqual([outcome, other, lacking(outcome, other, number)])
    }
  })

  test.each([
    ['granted', 'route_missing', { serviceRoute: null }],
    ['partially_granted', 'withheld_ground_missing', { withheldGround: null }],
    ['partially_granted', 'withheld_ground_missing', { withheldGround: null, withheld: '' }],
    ['partially_granted', 'withheld_ground_missing', { withheldGround: null, restGround: 'not_ours', rest: '附件' }],
    ['partially_granted', 'detail_missing', { withheld: '' }],
    ['partially_granted', 'detail_missing', { restGround: 'not_ours' }],
    ['partially_granted', 'search_record_missing', { restGround: 'does_not_exist', rest: '附件', searchRecord: '' }],
    ['unavailable.not_held', 'search_record_missing', { searchRecord: '', responsibleOrgan: '' }],
    ['unavailable.requires_creation', 'detail_missing', { reason: '' }],
    ['unavailable.still_unclear', 'served_without_outcome', { concludes: false }],
    ['granted', 'served_without_outcome', { concludes: false }],
    ['granted', 'served_before_receipt', { servedOn: '2024-02-29', concludedOn: '2024-02-29' }],
  ] as const)('a reply %s is looked at too: %s', (outcome, problem, values) => {
    const reply = counted().find((each) => each.outcome === outcome && each.receivedOn === RECEIVED)!
    const found = changed(setReply(reply.id, values), findings).find(({ rule }) => rule === 'T3-6')
    expect(found).toMatchObject({
      cells: [`table3.${outcome}.total`],
      records: [{ name: reply.number, problem }],
    })
  })

  test.each([
    ['unavailable.not_held', { searchRecord: '' }],
    ['partially_granted', { withheldGround: null, withheld: '', restGround: 'not_ours', rest: '附件' }],
    [
      'partially_granted',
      { withheldGround: null, withheld: '', restGround: 'does_not_exist', rest: '附件', searchRecord: '档案室无' },
    ],
  ] as const)('a reply %s that says enough raises nothing', (outcome, values) => {
    const reply = counted().find((each) => each.outcome === outcome && each.receivedOn === RECEIVED)!
    expect(changed(setReply(reply.id, values), raised)).toEqual([])
  })

  test('a day of receipt moved to the year before breaks what was carried over, in its column and in all, and is named', () => {
    for (const { requestId, kind, number } of counted().filter(({ receivedOn }) => receivedOn === RECEIVED)) {
      const said = changed(receive(requestId, '2023-12-31'), findings)
      expect(said.map(({ rule, cells }) => `${rule} ${cells[0]}`)).toEqual([
        `Y-1 table3.carried_in.${kind}`,
        'Y-1 table3.carried_in.total',
      ])
      expect(said[0]!.records.map(({ name }) => name)).toContain(number)
    }
  })

  test('a day of service moved to the year before takes a request out of those carried over, and it is named', () => {
    for (const { id, kind, number } of counted().filter(({ receivedOn }) => receivedOn! < '2024-01-01')) {
      const said = changed(setReply(id, { servedOn: '2023-12-29', concludedOn: '2023-12-29' }), findings)
      expect(said.map(({ rule, cells }) => `${rule} ${cells[0]}`)).toEqual([
        `Y-1 table3.carried_in.${kind}`,
        'Y-1 table3.carried_in.total',
      ])
      expect(said[0]!.records.map(({ name }) => name)).toContain(number)
    }
  })

  test('a day of service before the year of receipt does not balance, and the request is named', () => {
    for (const { id, kind, number } of counted().filter(({ receivedOn }) => receivedOn === RECEIVED)) {
      const said = changed(setReply(id, { servedOn: '2023-12-29', concludedOn: '2023-12-29' }), raised)
      expect(said).toEqual([`T3-1 table3.received.${kind}: ${number}`, `T3-1 table3.received.total: ${number}`])
    }
  })

  test('a service without its way, and one that is not counted, are named at the outcome', () => {
    for (const { id, outcome, number } of counted().filter(({ receivedOn }) => receivedOn === RECEIVED)) {
      const expected = [`T3-6 table3.${outcome}.total: ${number}`]
      expect(changed(setReply(id, { serviceRoute: null }), raised)).toEqual(expected)
      const uncounted = changed(setReply(id, { concludes: false }), raised)
      expect([outcome, uncounted]).toEqual([outcome, expected])
    }
  })

  test('a figure of last year off by one breaks what was carried over', () => {
    connection().run(
      sql`UPDATE historical_figures SET value = value + 1 WHERE figure = 'table3.carried_out.business' AND year = 2023`,
    )
    expect(findings().map(({ rule, cells }) => `${rule} ${cells[0]}`)).toEqual(['Y-1 table3.carried_in.business'])
  })

  test('a suit filed without review over a refusal is named since 2024', () => {
    const refused = counted().find(({ outcome }) => outcome === 'refused.process_information')!
    const suit = {
      ...({ block: 'litigation_direct' } as const),
      requestNumber: refused.number,
      body: '某区人民法院',
      caseNumber: '行初1号',
      filedOn: '2024-12-02' as PlainDate,
      concludedOn: null,
      result: null,
      procedure: null,
      servedOnOrgan: null,
      ...{
        answeredOn: null,
        coDefendant: false,
        appealedOn: null,
        appealConcludedOn: null,
        appealResult: null,
        note: '',
      },
    } as const
    accepted(commitIfOk(WANG_FANG, (tx) => recordRemedy(tx, suit, '2026-06-01')))
    expect(raised()).toEqual([`T4-4 table4.litigation_direct.total: 行初1号 ${refused.number}`])
  })
})

describe('a suit that was filed before anything was answered', () => {
  const suitOn = (filedOn: PlainDate) => {
    const number = openCase()
    const none = { procedure: null, servedOnOrgan: null, answeredOn: null, concludedOn: null, result: null }
    const appeal = { appealedOn: null, appealConcludedOn: null, appealResult: null }
    const suit = {
      block: 'litigation_direct',
      body: '某区人民法院',
      caseNumber: '行初2号',
      coDefendant: false,
    } as const
    const input = { ...suit, requestNumber: number, filedOn, ...none, ...appeal, note: '' }
    accepted(commitIfOk(WANG_FANG, (tx) => recordRemedy(tx, input, '2026-12-01')))
    return number
  }
  const openCase = () =>
    accepted(commitIfOk(WANG_FANG, (tx) => ok(logRequest(tx, '2026-04-01', 'business', undefined, '2026-12-01'))))
  const named = () => loadEvidence(WANG_FANG, 2026).suitsBeforeReview.map(({ name }) => name)
  const reviewFirst = () => connection().update(organs).set({ silenceRemedy: 'review_first' }).run()
  beforeEach(() => {
    openCopiedDatabase()
    foundTestLedger()
  })

  test('is named from 2026-07-01 where the organ sends silence to review first', () => {
    const number = suitOn('2026-07-01')
    expect(named()).toEqual([])
    reviewFirst()
    expect(named()).toEqual([`行初2号 ${number}`])
  })
  test('and not before', () => {
    suitOn('2026-06-30')
    reviewFirst()
    expect(named()).toEqual([])
  })
  test('a reply of a later day is not what it is over', () => {
    const number = suitOn('2026-06-30')
    const refusal = replyOf(number, 'refused.state_secret', '2026-07-20')
    accepted(commitIfOk(WANG_FANG, (tx) => recordReply(tx, refusal, '2026-12-01')))
    expect(named()).toEqual([])
  })
})

describe('an act that was late', () => {
  beforeEach(consistentLedger)
  /** A request received on Thu 2023-12-21 and due on Fri 2024-01-19, whose extension was told on that day. */
  const told = (notifiedOn: PlainDate, irregularBecause?: string) => {
    const number = accepted(commitIfOk(WANG_FANG, (tx) => ok(logRequest(tx, '2023-12-21', 'business'))))
    const extension = {
      workingDays: 10,
      reasons: '需要检索',
      approvedBy: '王处',
      approvedOn: notifiedOn,
      noticeNumber: '',
    }
    accepted(
      commitIfOk(WANG_FANG, (tx) => recordExtension(tx, { number, ...extension, notifiedOn, irregularBecause }, TODAY)),
    )
    return number
  }
  const late = () => raised().filter((finding) => finding.startsWith('T3-10'))

  test('is a finding of the year in which it was done, with its request', () => {
    const number = told('2024-01-22', '经办人休假')
    expect(late()).toEqual([`T3-10 undefined: ${number}`])
    expect(annualReport(WANG_FANG, YEAR - 1).findings.map(({ rule }) => rule)).not.toContain('T3-10')
  })
  test('is none on the last day', () => {
    told('2024-01-19')
    expect(late()).toEqual([])
  })
})

describe('what the law gives once and was done again in the year', () => {
  beforeEach(consistentLedger)
  const IRREGULAR = { irregularBecause: '经办人交接' }
  const received = () => accepted(commitIfOk(WANG_FANG, (tx) => ok(logRequest(tx, '2024-03-04', 'business'))))
  const extended = (number: string, notifiedOn: PlainDate, why = {}) => {
    const extension = { workingDays: 10, reasons: '需要检索', approvedBy: '王处', noticeNumber: '' }
    const input = { number, ...extension, approvedOn: notifiedOn, notifiedOn, ...why }
    accepted(commitIfOk(WANG_FANG, (tx) => recordExtension(tx, input, TODAY)))
  }
  const asked = (number: string, noticedOn: PlainDate, why = {}) => {
    const notice = { respondBy: '2024-03-29', items: '请写明文件名称', noticeNumber: '' } as const
    accepted(commitIfOk(WANG_FANG, (tx) => recordClarification(tx, { number, noticedOn, ...notice, ...why }, TODAY)))
  }

  test.each([
    ['extension', extended],
    ['补正 notice', asked],
  ] as const)('a second %s in time is a finding, the first alone is none', (_, act) => {
    const number = received()
    act(number, '2024-03-06')
    const once = raised().filter((finding) => finding.startsWith('T3-10'))
    act(number, '2024-03-08', IRREGULAR)
    const twice = raised().filter((finding) => finding.startsWith('T3-10'))
    expect([once, twice]).toEqual([[], [`T3-10 undefined: ${number}`]])
  })
})

describe('an explanation', () => {
  beforeEach(() => {
    consistentLedger()
    const { requestId } = counted().find(({ receivedOn }) => receivedOn === RECEIVED)!
    receive(requestId, '2023-12-31')()
  })
  const finding = () => findings()[0]!
  const explain = (given: Partial<Parameters<typeof explainFinding>[1]> = {}) => {
    const { id, fingerprint } = finding()
    const input = { year: YEAR, finding: id, fingerprint, version: 0, explanation: '上年漏登一件', ...given }
    return commitIfOk(ZHAO_JUN, (tx) => explainFinding(tx, input))
  }

  test('stays while the facts do, and is asked for again when they change', () => {
    accepted(explain())
    expect(finding().explained).toMatchObject({ explanation: '上年漏登一件', staffName: '赵军' })
    const { requestId } = counted().findLast(
      ({ kind, receivedOn }) => receivedOn === RECEIVED && kind === 'natural_person',
    )!
    receive(requestId, '2023-12-31')()
    expect(finding()).toMatchObject({ rule: 'Y-1', outdated: { explanation: '上年漏登一件' } })
    expect(finding().explained).toBeUndefined()
  })
  test('is not taken for facts that have changed meanwhile, for another version, or for what is no finding', () => {
    expect(explain({ fingerprint: '[]' })).toMatchObject({ kind: 'conflict' })
    expect(explain({ finding: 'Y-1:none' })).toMatchObject({ kind: 'conflict' })
    accepted(explain())
    expect(explain()).toMatchObject({ kind: 'conflict' })
  })
})

test('a suit that first instance corrected and an appeal is said to have upheld is named, once by the appeal', () => {
  openCopiedDatabase()
  foundTestLedger()
  const suit = {
    ...({ block: 'litigation_direct', requestNumber: '', body: '某区人民法院', coDefendant: false, note: '' } as const),
    ...{ procedure: null, servedOnOrgan: null, answeredOn: null },
    ...({ filedOn: '2024-03-01', concludedOn: '2024-05-06', result: 'corrected', appealedOn: '2024-05-20' } as const),
    ...({ appealConcludedOn: '2024-08-01' } as const),
  }
  for (const [caseNumber, appealResult] of [
    ['行终1号', 'upheld'],
    ['行终2号', 'corrected'],
  ] as const)
    accepted(commitIfOk(WANG_FANG, (tx) => recordRemedy(tx, { ...suit, caseNumber, appealResult }, '2026-12-01')))
  const said = () => annualReport(WANG_FANG, YEAR).findings.filter(({ rule }) => rule === 'T4-5')
  expect(said()).toMatchObject([
    {
      found: 1,
      expected: 0,
      records: [{ name: '行终1号' }],
      cells: ['table4.litigation_direct.upheld', 'table4.litigation_direct.corrected'],
    },
  ])
  // An organ that counts the first judgment counts what it said.
  connection().update(organs).set({ appealKeepsPending: false }).run()
  expect(said()).toEqual([])
})
