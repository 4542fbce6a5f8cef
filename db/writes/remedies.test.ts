import { beforeEach, describe, expect, it } from 'vitest'
import type { RemedyInput } from '@/lib/remedies/input'
import { remedyListQuery } from '@/lib/remedies/list-query'
import { listRemedies, remediesOf, remedyFile } from '../queries/remedies'
import { countRemedies } from '../queries/report/remedies'
import { requestFile } from '../queries/requests'
import { accepted, foundTestLedger, logRequest, TODAY, WANG_FANG } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk } from '../transaction'
import { changeRemedy, recordRemedy, removeRemedy } from './remedies'

const CASE: RemedyInput = {
  procedure: null,
  servedOnOrgan: null,
  answeredOn: null,
  coDefendant: false,
  appealedOn: null,
  appealConcludedOn: null,
  appealResult: null,
  block: 'reconsideration',
  requestNumber: '',
  body: '测试市人民政府',
  caseNumber: '测府复〔2023〕18号',
  filedOn: '2023-11-20',
  concludedOn: null,
  result: null,
  note: '',
}
const record = (change: Partial<RemedyInput> = {}) =>
  commitIfOk(WANG_FANG, (tx) => recordRemedy(tx, { ...CASE, ...change }, TODAY))
const found = (query: Record<string, string>) => listRemedies(WANG_FANG, remedyListQuery.parse(query)).total
const logged = () =>
  accepted(commitIfOk(WANG_FANG, (tx) => ({ ok: true, value: logRequest(tx, '2023-09-15', 'natural_person') })))

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe('a review or suit', () => {
  it('belongs to the request with its number, and to none without', () => {
    const requestNumber = logged()
    const { id } = accepted(record({ requestNumber }))
    accepted(record())
    expect(remedyFile(WANG_FANG, id)).toMatchObject({ requestNumber, caseNumber: CASE.caseNumber })
    const requestId = requestFile(WANG_FANG, requestNumber)!.request.id
    expect(remediesOf(WANG_FANG, requestId).map((remedy) => remedy.id)).toEqual([id])
  })

  it('is refused where no request has the number', () => {
    expect(record({ requestNumber: '2023-999' })).toMatchObject({
      breach: { code: 'requestUnknown', field: 'requestNumber' },
    })
  })

  it('is neither filed nor concluded after today', () => {
    expect(record({ filedOn: '2026-06-02' })).toMatchObject({ breach: { code: 'dateInFuture', field: 'filedOn' } })
    expect(record({ concludedOn: '2026-06-02', result: 'other' })).toMatchObject({
      breach: { code: 'dateInFuture', field: 'concludedOn' },
    })
  })

  it('open at the end of 2023 and upheld in 2024 stands in both years, once as 尚未审结 and once with its result', () => {
    const { id } = accepted(record())
    accepted(
      commitIfOk(WANG_FANG, (tx) =>
        changeRemedy(tx, { ...CASE, id, version: 1, concludedOn: '2024-01-12', result: 'upheld' }, TODAY),
      ),
    )
    expect(countRemedies(WANG_FANG, 2023).reconsideration).toEqual({ upheld: 0, corrected: 0, other: 0, pending: 1 })
    expect(countRemedies(WANG_FANG, 2024).reconsideration).toEqual({ upheld: 1, corrected: 0, other: 0, pending: 0 })
  })

  it('in which this organ is only the reviewing co-defendant is counted by the organ of the act, not here', () => {
    accepted(record({ block: 'litigation_after_reconsideration', coDefendant: true }))
    accepted(record({ block: 'litigation_after_reconsideration' }))
    expect(countRemedies(WANG_FANG, 2023).litigation_after_reconsideration.pending).toBe(1)
  })

  it('is neither recorded nor changed for a day to come, and keeps nothing that its kind of case has not', () => {
    const { id } = accepted(record({ filedOn: TODAY, coDefendant: true, procedure: 'ordinary' }))
    expect(remedyFile(WANG_FANG, id)).toMatchObject({ coDefendant: false, procedure: 'ordinary' })
    const change = { ...CASE, id, version: 1, filedOn: '2026-06-02' } as const
    expect(commitIfOk(WANG_FANG, (tx) => changeRemedy(tx, change, TODAY))).toMatchObject({
      breach: { code: 'dateInFuture', field: 'filedOn' },
    })
    const suit = { ...CASE, id, version: 1, block: 'litigation_direct', procedure: 'ordinary' } as const
    accepted(commitIfOk(WANG_FANG, (tx) => changeRemedy(tx, { ...suit, coDefendant: true }, TODAY)))
    expect(remedyFile(WANG_FANG, id)).toMatchObject({ coDefendant: true, procedure: null })
  })

  it('is appealed only after a judgment, and a review is not appealed at all', () => {
    const judgment = { block: 'litigation_direct', concludedOn: '2024-01-12', result: 'upheld' } as const
    expect(record({ ...judgment, appealedOn: '2024-01-11' })).toMatchObject({
      breach: { code: 'appealBeforeJudgment', field: 'appealedOn' },
    })
    expect(record({ ...judgment, block: 'reconsideration', appealedOn: '2024-01-20' })).toMatchObject({
      breach: { code: 'appealOfReview' },
    })
    accepted(record({ ...judgment, appealedOn: '2024-01-20' }))
    expect(countRemedies(WANG_FANG, 2024).litigation_direct).toMatchObject({ upheld: 0, pending: 1 })
  })

  it('that somebody else changed meanwhile is neither changed nor removed', () => {
    const { id } = accepted(record())
    const change = { ...CASE, id, version: 1, note: '补充案号' }
    accepted(commitIfOk(WANG_FANG, (tx) => changeRemedy(tx, change, TODAY)))
    expect(commitIfOk(WANG_FANG, (tx) => changeRemedy(tx, change, TODAY))).toMatchObject({ kind: 'conflict' })
    expect(commitIfOk(WANG_FANG, (tx) => removeRemedy(tx, { id, version: 1, reason: '误登' }))).toMatchObject({
      kind: 'conflict',
    })
    accepted(commitIfOk(WANG_FANG, (tx) => removeRemedy(tx, { id, version: 2, reason: '误登' })))
    expect(remedyFile(WANG_FANG, id)).toBeUndefined()
  })
})

describe('the list', () => {
  it('is filtered by block, state, result and year of filing, and searched by body, case number and request', () => {
    const requestNumber = logged()
    accepted(record({ requestNumber }))
    accepted(
      record({
        block: 'litigation_direct',
        body: '测试区人民法院',
        caseNumber: '',
        filedOn: '2022-12-30',
        concludedOn: '2023-03-01',
        result: 'other',
      }),
    )
    expect(found({})).toBe(2)
    expect(found({ block: 'litigation_direct' })).toBe(1)
    expect(found({ state: 'pending' })).toBe(1)
    expect(found({ state: 'concluded', result: 'upheld' })).toBe(0)
    expect(found({ result: 'other' })).toBe(1)
    expect(found({ year: '2023' })).toBe(1)
    expect(['人民', '〔2023〕18', requestNumber, '%'].map((q) => found({ q }))).toEqual([2, 1, 1, 0])
  })
})
