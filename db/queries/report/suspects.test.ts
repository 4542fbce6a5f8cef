import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { PlainDate } from '@/lib/dates'
import { documentInput } from '@/lib/documents/input'
import { NEW_DOCUMENT } from '@/lib/documents/new-document'
import type { OutcomeCode } from '@/lib/law/outcomes'
import { remedyInput } from '@/lib/remedies/input'
import { NEW_REMEDY } from '@/lib/remedies/new-remedy'
import { identified, type Raised } from '@/lib/report/checks/finding'
import { ok, type Result } from '@/lib/result'
import { connection } from '../../client'
import { caseGaps } from '../../schema/imports'
import { conclusions } from '../../schema/requests'
import { accepted, foundTestLedger, logRequest, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { replyOf } from '../../testing/groundwork'
import { commitIfOk, type Tx } from '../../transaction'
import { recordReopening } from '../../writes/archivings'
import { markIncomplete } from '../../writes/case-gaps'
import { recordReply, recordWithdrawal } from '../../writes/conclusions'
import { changeDocument, recordDocument } from '../../writes/documents'
import { recordExtension } from '../../writes/extensions'
import { changeRemedy, recordRemedy } from '../../writes/remedies'
import { splitRequest } from '../../writes/requests'
import { fileOf } from '../case-file'
import { withCandidates } from './candidates'
import { requestsDecidedAnew } from './decided-anew'
import { loadEvidence } from './evidence'
import { suspectsIn } from './suspects'

const TODAY: PlainDate = '2026-06-01'
const YEAR = 2024

const write = <T>(act: (tx: Tx) => Result<T>) => accepted(commitIfOk(ZHAO_JUN, act))
const log = (receivedOn: PlainDate, outcome?: OutcomeCode, servedOn: PlainDate = '2024-11-20') =>
  write((tx) => ok(logRequest(tx, receivedOn, 'business', outcome && { outcome, servedOn }, TODAY)))
const idOf = (number: string) => fileOf(connection(), number)!.request.id
const set = (number: string, values: Partial<typeof conclusions.$inferInsert>) =>
  connection()
    .update(conclusions)
    .set(values)
    .where(sql`request_id = ${idOf(number)}`)
    .run()
const found = (year = YEAR) => suspectsIn(year).map(({ problem, number }) => [problem, number])

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe('a conclusion that contradicts itself', () => {
  test('is named with its request, its column and its outcome, in the year of the service', () => {
    const number = log('2024-03-01', 'granted')
    expect(suspectsIn(YEAR)).toEqual([])
    set(number, { serviceRoute: null })
    expect(suspectsIn(YEAR)).toEqual([
      { number, kind: 'business', outcome: 'granted', problem: 'route_missing', overYears: false },
    ])
    expect([suspectsIn(YEAR - 1), suspectsIn(YEAR + 1)]).toEqual([[], []])
  })

  test('says whether receipt and service lie in different years', () => {
    const number = log('2023-12-20', 'granted', '2024-01-08')
    set(number, { serviceRoute: null })
    expect(suspectsIn(YEAR)).toMatchObject([{ number, overYears: true }])
  })

  test('served before its receipt is named in both years; on the day itself it is none', () => {
    const number = log('2024-01-03', 'granted')
    set(number, { concludedOn: '2023-12-29', servedOn: '2023-12-29' })
    expect([found(2023), found(2024), found(2025)]).toEqual([
      [['served_before_receipt', number]],
      [['served_before_receipt', number]],
      [],
    ])
    set(number, { concludedOn: '2024-01-03', servedOn: '2024-01-03' })
    expect(found()).toEqual([])
  })

  test('that is not counted is named, but for a reply that a reopening set aside', () => {
    const number = log('2024-03-01', 'granted', '2024-03-20')
    const decision = { body: '市政府', decisionNumber: '1号', receivedOn: '2024-05-06', replyBy: null } as const
    write((tx) => recordReopening(tx, { number, ...decision, reasons: '撤销', remedyId: null }, TODAY))
    expect(found()).toEqual([])
    write((tx) => recordReply(tx, replyOf(number, 'granted', '2024-05-20'), TODAY))
    expect(found()).toEqual([])
    connection().$client.exec('UPDATE conclusions SET concludes = 0')
    expect(found()).toEqual([['served_without_outcome', number]])
  })

  test('is none where it was decided anew after the request had left table 三 in an earlier year', () => {
    const number = log('2023-09-15', 'granted', '2023-10-10')
    const decision = { body: '市政府', decisionNumber: '1号', receivedOn: '2024-02-26', replyBy: null } as const
    write((tx) => recordReopening(tx, { number, ...decision, reasons: '撤销', remedyId: null }, TODAY))
    write((tx) => recordReply(tx, replyOf(number, 'granted', '2024-03-20'), TODAY))
    expect([found(2023), found(2024)]).toEqual([[], []])
  })

  test('needs no way of service where the applicant withdrew', () => {
    const number = log('2024-03-01')
    write((tx) => recordWithdrawal(tx, { number, withdrawnOn: '2024-03-05', statement: '书面' }, TODAY))
    expect(found()).toEqual([])
    expect(loadEvidence(ZHAO_JUN, YEAR).served).toEqual({ 'other.other': 1 })
  })

  test('without the notice that must come before it is named, unless it is an old case that lacks just that', () => {
    const number = log('2024-03-01', 'granted')
    set(number, { outcome: 'unavailable.still_unclear', reason: '仍不明确' })
    expect(found()).toEqual([['groundwork_missing', number]])
    const gaps = [{ gap: 'outcome' }, { gap: 'clarified' }] as const
    for (const { gap } of gaps) {
      write((tx) => ok(markIncomplete(tx, { id: idOf(number), number, gaps: [gap], noted: '' })))
      expect(found()).toEqual(gap === 'clarified' ? [] : [['groundwork_missing', number]])
    }
    connection().delete(caseGaps).run()
    expect(found()).toHaveLength(1)
  })

  test('beside a split is named, and so is a split without its parts', () => {
    const [number, whole] = [log('2024-03-01'), log('2024-03-04')]
    const parts = [{ description: '2022年' }, { description: '2023年' }]
    const split = { splitOn: '2024-03-05', reasons: '一事一申请', parts } as const
    for (const each of [number, whole]) write((tx) => splitRequest(tx, { number: each, ...split }, TODAY))
    expect(found()).toEqual([])
    connection().$client.exec(`UPDATE disclosure_requests SET parent_id = NULL WHERE parent_id = ${idOf(number)}`)
    expect(suspectsIn(YEAR)).toEqual([
      { number, kind: 'business', outcome: null, problem: 'split_without_parts', overYears: false },
    ])
    expect(suspectsIn(YEAR + 1)).toEqual([])
    const concluded = log('2024-03-06', 'granted')
    connection().$client.exec(`UPDATE splits SET request_id = ${idOf(concluded)} WHERE request_id = ${idOf(number)}`)
    expect(found()).toContainEqual(['split_concluded', concluded])
  })

  test('is named with the latest of others, fifty at most', () => {
    write((tx) => {
      for (let i = 0; i < 51; i++)
        logRequest(
          tx,
          i === 7 ? '2024-03-02' : '2024-03-01',
          'business',
          { outcome: 'granted', servedOn: '2024-03-20' },
          TODAY,
        )
      return ok()
    })
    connection().$client.exec('UPDATE conclusions SET service_route = NULL')
    expect(found()).toHaveLength(50)
    expect(found().slice(0, 2)).toEqual([
      ['route_missing', '2024-008'],
      ['route_missing', '2024-051'],
    ])
  })
})

describe('the year counted in a second way', () => {
  test('has the requests received less those that were split, and the services by outcome', () => {
    const number = log('2024-03-01')
    log('2024-01-01', 'granted', '2024-02-01')
    log('2023-12-31', 'granted', '2024-02-02')
    log('2024-12-31')
    const parts = [{ description: '2022年' }, { description: '2023年' }]
    write((tx) => splitRequest(tx, { number, splitOn: '2024-03-05', reasons: '一事一申请', parts }, TODAY))
    expect(loadEvidence(ZHAO_JUN, YEAR)).toMatchObject({ received: 4, served: { granted: 2 }, fees: [], suspects: [] })
    expect(loadEvidence(ZHAO_JUN, YEAR - 1)).toMatchObject({ received: 1, served: {} })
  })

  test('names an old case that lacks something once, by what it lacks', () => {
    const open = log('2024-03-01')
    write((tx) => ok(markIncomplete(tx, { id: idOf(open), number: open, gaps: ['outcome', 'served_on'], noted: '' })))
    expect(loadEvidence(ZHAO_JUN, YEAR).suspects).toEqual([
      { number: open, kind: 'business', outcome: null, problem: 'old_case_unanswered', overYears: false },
    ])
    const answered = log('2024-03-01', 'granted')
    write((tx) => ok(markIncomplete(tx, { id: idOf(answered), number: answered, gaps: ['clarified'], noted: '' })))
    expect(loadEvidence(ZHAO_JUN, YEAR).suspects).toContainEqual(
      expect.objectContaining({ number: answered, problem: 'old_case_groundwork', outcome: 'granted' }),
    )
  })

  test('names a suit without review over a refusal if it was filed since 2024-01-01', () => {
    const requestNumber = log('2023-11-01', 'refused.third_party_rights', '2023-11-20')
    for (const filedOn of ['2023-12-31', '2024-01-01'] as const) {
      const suit = { ...NEW_REMEDY, block: 'litigation_direct', requestNumber, filedOn, caseNumber: filedOn }
      write((tx) => recordRemedy(tx, remedyInput.parse({ ...suit, body: '区人民法院' }), TODAY))
    }
    const named = (year: number) => loadEvidence(ZHAO_JUN, year).suitsBeforeReview.map(({ name }) => name)
    expect([named(2023), named(2024)]).toEqual([[], [`2024-01-01 ${requestNumber}`]])
  })

  test('names a request in the year of its irregular act alone', () => {
    const number = log('2023-12-21')
    const told = { approvedBy: '王处', approvedOn: '2024-01-22', notifiedOn: '2024-01-22', noticeNumber: '' } as const
    const late = { workingDays: 10, reasons: '需要检索', irregularBecause: '休假', ...told }
    write((tx) => recordExtension(tx, { number, ...late }, TODAY))
    const irregular = (year: number) =>
      loadEvidence(ZHAO_JUN, year).suspects.map(({ problem, number }) => [problem, number])
    expect([irregular(2023), irregular(2024), irregular(2025)]).toEqual([[], [['irregular_act', number]], []])
    expect(loadEvidence(ZHAO_JUN, YEAR).suspects).toMatchObject([{ kind: 'business', outcome: null, overYears: false }])
  })

  test('names the regulations that a cell counts, each once, fifty at most', () => {
    const record = (title: string, change: object = {}) =>
      write((tx) =>
        recordDocument(
          tx,
          documentInput.parse({ ...NEW_DOCUMENT, kind: 'regulations', title, issuedOn: '2024-03-15', ...change }),
        ),
      )
    record('规章一')
    record('规章二', { issuedOn: '2021-03-15', ending: { kind: 'repealed', endedOn: '2024-05-06', basis: '决定' } })
    record('规章三', { issuedOn: '2025-01-01' })
    record('办法', { kind: 'normative_documents' })
    expect(loadEvidence(ZHAO_JUN, YEAR).regulations).toEqual([
      { name: '规章一', path: '/documents/1', problem: 'counted_here' },
      { name: '规章二', path: '/documents/2', problem: 'counted_here' },
    ])
    for (let i = 0; i < 49; i++) record('规章')
    expect(loadEvidence(ZHAO_JUN, YEAR).regulations).toHaveLength(50)
  })
})

describe('what was decided anew', () => {
  test('is listed in the year of the new reply, where the former one left table 三 in an earlier year', () => {
    const decision = { body: '市政府', decisionNumber: '1号', replyBy: null, reasons: '撤销', remedyId: null } as const
    const reopened = (number: string, receivedOn: PlainDate, servedOn: PlainDate) => {
      write((tx) => recordReopening(tx, { number, ...decision, receivedOn }, TODAY))
      write((tx) => recordReply(tx, replyOf(number, 'granted', servedOn), TODAY))
    }
    const [anew, within] = [log('2023-09-15', 'granted', '2023-10-10'), log('2024-01-03', 'granted', '2024-01-20')]
    reopened(anew, '2024-02-26', '2024-03-20')
    reopened(within, '2024-02-26', '2024-03-20')
    expect([2023, 2024, 2025].map((year) => requestsDecidedAnew(ZHAO_JUN, year))).toEqual([[], [anew], []])
  })
})

describe('records that may have moved a figure', () => {
  const findings = (raised: Partial<Raised> & Pick<Raised, 'rule' | 'cells'>) =>
    withCandidates(ZHAO_JUN, YEAR, identified([{ found: 2, expected: 1, ...raised }], new Map()))
  const named = (raised: Parameters<typeof findings>[0]) =>
    findings(raised)[0]!.records.map(({ name, path }) => [name, path])

  test('of table 二 are the documents of the kind, the last changed first', () => {
    const input = (title: string, kind = 'normative_documents') =>
      documentInput.parse({ ...NEW_DOCUMENT, kind, title, issuedOn: '2021-03-15' })
    const [first] = ['办法', '细则'].map((title) => write((tx) => recordDocument(tx, input(title))).id)
    write((tx) => recordDocument(tx, input('规章', 'regulations')))
    write((tx) => changeDocument(tx, { ...input('新办法'), id: first!, version: 1 }))
    expect(named({ rule: 'Y-2', cells: ['table2.normative_documents.in_force'] })).toEqual([
      ['新办法', '/documents/1'],
      ['细则', '/documents/2'],
    ])
  })

  test('of table 四 are the cases of the block that were filed before the year, ten at most', () => {
    const input = (change: object) =>
      remedyInput.parse({ ...NEW_REMEDY, body: '市政府', caseNumber: '1号', filedOn: '2023-12-31', ...change })
    write((tx) => recordRemedy(tx, input({}), TODAY))
    write((tx) => recordRemedy(tx, input({ caseNumber: '' }), TODAY))
    write((tx) => recordRemedy(tx, input({ filedOn: '2024-01-01' }), TODAY))
    write((tx) => recordRemedy(tx, input({ block: 'litigation_direct' }), TODAY))
    write((tx) => changeRemedy(tx, { ...input({ note: '改' }), id: 1, version: 1 }, TODAY))
    const cells = ['table4.reconsideration.total'] as const
    expect(named({ rule: 'T4-2', cells })).toEqual([
      ['市政府 1号', '/remedies/1'],
      ['市政府', '/remedies/2'],
    ])
    for (let i = 0; i < 12; i++) write((tx) => recordRemedy(tx, input({}), TODAY))
    expect(named({ rule: 'T4-2', cells })).toHaveLength(10)
  })

  test('carried over are all requests of the column; too few, those that have another day meanwhile', () => {
    const [carried, concluded] = [log('2023-12-20'), log('2023-11-01', 'granted', '2023-12-29')]
    const moved = log('2023-12-29')
    const change = `UPDATE disclosure_requests SET received_on = '2024-01-02', arrived_on = '2024-01-02' WHERE number = '${moved}'`
    connection().$client.exec(change)
    log('2024-01-03')
    log('2022-11-01', 'granted', '2022-12-29')
    const cells = ['table3.carried_in.business'] as const
    expect(named({ rule: 'Y-1', cells })).toEqual([[carried, `/requests/${carried}`]])
    expect(named({ rule: 'Y-1', cells, found: 1, expected: 2 }).map(([name]) => name)).toEqual([moved, concluded])
    expect(named({ rule: 'Y-1', cells, found: 2, expected: 2 }).map(([name]) => name)).toEqual([moved, concluded])
    expect(named({ rule: 'Y-1', cells: ['table3.carried_in.natural_person'] })).toEqual([])
  })

  test('are not looked for where a finding has records of its own, or is of another rule', () => {
    log('2023-12-20')
    expect(named({ rule: 'T3-1', cells: ['table3.carried_in.total'] })).toEqual([])
    const own = [{ name: '2024-001', path: '/requests/2024-001', problem: 'route_missing' }] as const
    const [finding] = identified(
      [{ rule: 'Y-1', cells: ['table3.carried_in.total'], found: 2, expected: 1 }],
      new Map(),
    )
    expect(withCandidates(ZHAO_JUN, YEAR, [{ ...finding!, records: [...own] }])[0]!.records).toEqual(own)
    expect(findings({ rule: 'Y-1', cells: ['table3.carried_in.total'] })[0]!.records).toMatchObject([
      { problem: 'changed_lately' },
    ])
  })
})
