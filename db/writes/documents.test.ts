import { beforeEach, describe, expect, it } from 'vitest'
import { type DocumentInput, documentInput } from '@/lib/documents/input'
import { documentListQuery } from '@/lib/documents/list-query'
import { NEW_DOCUMENT } from '@/lib/documents/new-document'
import { publishedItemInput } from '@/lib/published/input'
import { newItem } from '@/lib/published/new-item'
import { fieldOf, historyInput } from '@/lib/report/history/input'
import { countRunningOut, documentContinuity, documentFile, listDocuments } from '../queries/documents'
import { historyOf } from '../queries/history'
import { countDocuments } from '../queries/report/documents'
import { accepted, foundTestLedger, WANG_FANG } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk } from '../transaction'
import { changeDocument, recordDocument, removeDocument } from './documents'
import { recordHistory } from './historical-reports'
import { recordItem } from './published'

const document = (change: Partial<DocumentInput>): DocumentInput => ({
  ...documentInput.parse({ ...NEW_DOCUMENT, title: '义务教育学校招生入学工作管理办法', issuedOn: '2021-03-15' }),
  ...change,
})
const record = (change: Partial<DocumentInput> = {}) =>
  commitIfOk(WANG_FANG, (tx) => recordDocument(tx, document(change)))
const idOf = (change: Partial<DocumentInput> = {}) => accepted(record(change)).id
const REPEAL = { kind: 'repealed', endedOn: '2023-06-30', basis: '示教规〔2023〕2号' } as const
const inForceOn = (day: string) => {
  const query = documentListQuery.parse({ state: 'in_force', on: day })
  return listDocuments(WANG_FANG, query, query.on!).total
}

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe('a document', () => {
  it('is kept with its ending, and its history says who recorded it', () => {
    const id = idOf({ ending: REPEAL })
    expect(documentFile(WANG_FANG, id)).toMatchObject({ issuedOn: '2021-03-15', ending: REPEAL, version: 1 })
    expect(historyOf(WANG_FANG, `document:${id}`)).toMatchObject([{ act: 'document.record', staff: '王芳' }])
  })

  it('is not kept if it ends before it was issued', () => {
    expect(record({ ending: { ...REPEAL, endedOn: '2021-03-14' } })).toMatchObject({
      breach: { code: 'endedBeforeIssue' },
    })
    expect(listDocuments(WANG_FANG, documentListQuery.parse({}), '2024-06-03').total).toBe(0)
    const change = { ...document({ ending: { ...REPEAL, endedOn: '2021-03-14' } }), id: idOf(), version: 1 }
    expect(commitIfOk(WANG_FANG, (tx) => changeDocument(tx, change))).toMatchObject({
      breach: { code: 'endedBeforeIssue' },
    })
  })

  it('comes back into force when an ending recorded by mistake is taken off', () => {
    const id = idOf({ ending: REPEAL })
    expect(inForceOn('2023-12-31')).toBe(0)
    accepted(commitIfOk(WANG_FANG, (tx) => changeDocument(tx, { ...document({}), id, version: 1 })))
    expect(documentFile(WANG_FANG, id)).toMatchObject({ ending: null, version: 2 })
    expect(inForceOn('2023-12-31')).toBe(1)
  })

  it('that somebody else changed meanwhile is neither changed nor removed', () => {
    const id = idOf()
    accepted(commitIfOk(WANG_FANG, (tx) => changeDocument(tx, { ...document({ title: '新标题' }), id, version: 1 })))
    expect(commitIfOk(WANG_FANG, (tx) => changeDocument(tx, { ...document({}), id, version: 1 }))).toMatchObject({
      kind: 'conflict',
    })
    expect(commitIfOk(WANG_FANG, (tx) => removeDocument(tx, { id, version: 1, reason: '误登' }))).toMatchObject({
      kind: 'conflict',
    })
    expect(documentFile(WANG_FANG, id)?.title).toBe('新标题')
  })

  it('is removed with its ending and a reason, which the audit trail keeps', () => {
    const id = idOf({ ending: REPEAL })
    accepted(commitIfOk(WANG_FANG, (tx) => removeDocument(tx, { id, version: 1, reason: '重复登记' })))
    expect(documentFile(WANG_FANG, id)).toBeUndefined()
    expect(historyOf(WANG_FANG, `document:${id}`)[0]).toMatchObject({ act: 'document.remove', reason: '重复登记' })
  })
})

describe('the list on 31 December', () => {
  it('has as many documents in force as the report of the year counts', () => {
    idOf()
    idOf({ ending: REPEAL })
    idOf({ issuedOn: '2018-02-01', validUntil: '2023-12-30' })
    idOf({ issuedOn: '2018-02-01', validUntil: '2023-12-31' })
    idOf({ issuedOn: '2024-01-01' })
    for (const year of [2017, 2018, 2022, 2023, 2024])
      expect([year, inForceOn(`${year}-12-31`)]).toEqual([
        year,
        countDocuments(WANG_FANG, year).normative_documents.in_force,
      ])
  })

  it('puts every document into one of the three standings, as its rows say', () => {
    for (const ending of [null, REPEAL])
      for (const validUntil of [null, '2022-12-31'] as const) idOf({ ending, validUntil })
    idOf({ issuedOn: '2024-01-01' })
    const listed = (['in_force', 'ceased', 'not_yet_issued'] as const).map((state) => {
      const { rows } = listDocuments(WANG_FANG, documentListQuery.parse({ state }), '2023-12-31')
      expect(rows.every(({ standing }) => standing === state)).toBe(true)
      return rows.length
    })
    expect(listed).toEqual([1, 3, 1])
  })

  it('is searched by title and 文号, letter for letter', () => {
    idOf({ documentNumber: '示教规〔2021〕1号' })
    const found = (q: string) => listDocuments(WANG_FANG, documentListQuery.parse({ q }), '2023-12-31').total
    expect(['招生', '〔2021〕1号', '%', '_'].map(found)).toEqual([1, 1, 0, 0])
  })
})

describe('an amendment', () => {
  const BY = { amendedOn: '2023-05-04', basis: '测教规〔2023〕3号' } as const
  const counts = (year: number) => countDocuments(WANG_FANG, year).normative_documents

  it('is a dated record of its document and leaves it in force', () => {
    const id = idOf({ amendments: [BY] })
    expect(documentFile(WANG_FANG, id)?.amendments).toEqual([BY])
    expect(counts(2023)).toEqual({ issued: 0, repealed: 0, in_force: 1 })
  })

  it('counts as 制发 where the organ has chosen so, once a year, and the continuity says why it does not hold', () => {
    openCopiedDatabase()
    foundTestLedger({ amendmentCountsAsIssue: true })
    idOf({ amendments: [BY, { ...BY, amendedOn: '2023-11-06' }] })
    idOf({ issuedOn: '2023-02-01', amendments: [BY] })
    expect(counts(2023)).toEqual({ issued: 2, repealed: 0, in_force: 2 })
    expect(documentContinuity(WANG_FANG, '2023-12-31')[0]?.continuity).toMatchObject({
      before: 1,
      breaks: [{ cause: 'amendmentCountsAsIssue', effect: -1 }],
    })
  })

  it('is refused outside the time in which the document is in force, at its line', () => {
    const late = { ...BY, amendedOn: '2023-06-30' } as const
    expect(record({ ending: REPEAL, amendments: [BY, late] })).toMatchObject({
      breach: { code: 'amendedOutsideLife', field: 'amendments.1.amendedOn' },
    })
    expect(record({ amendments: [{ ...BY, amendedOn: '2021-03-14' }] }).ok).toBe(false)
  })
})

it('a joint document counts for the organ that leads', () => {
  const input = { ...NEW_DOCUMENT, title: '联合通知', issuedOn: '2023-03-01', jointWith: '市财政局' }
  for (const leads of [true, false])
    accepted(commitIfOk(WANG_FANG, (tx) => recordDocument(tx, documentInput.parse({ ...input, leads }))))
  expect(countDocuments(WANG_FANG, 2023).normative_documents).toEqual({ issued: 1, repealed: 0, in_force: 1 })
  expect(documentInput.parse({ ...input, jointWith: ' ', leads: false }).leads).toBe(true)
})

it('a document that runs out within 90 days of Mon 2024-06-03 is announced until its last day', () => {
  idOf({ validUntil: '2024-09-01' })
  idOf({ validUntil: '2024-09-02' })
  idOf({ validUntil: '2024-06-02' })
  idOf({ validUntil: '2024-09-01', ending: REPEAL })
  expect(countRunningOut(WANG_FANG, '2024-06-03', 90)).toBe(1)
  const listed = listDocuments(WANG_FANG, documentListQuery.parse({ within: '90' }), '2024-06-03')
  expect(listed.rows.map(({ validUntil }) => validUntil)).toEqual(['2024-09-01'])
})

it('where last year was published with another stock than the ledger counts, the continuity says so', () => {
  const history = { year: 2022, format: '2021', source: '本机关网站', sections: {}, version: 0 }
  const cells = { [fieldOf('table2.normative_documents.in_force')]: '3' }
  accepted(commitIfOk(WANG_FANG, (tx) => recordHistory(tx, historyInput.parse({ ...history, cells }))))
  idOf()
  idOf({ issuedOn: '2023-02-01' })
  expect(documentContinuity(WANG_FANG, '2023-12-31')[0]?.continuity).toEqual({
    before: 3,
    issued: 1,
    repealed: 0,
    inForce: 2,
    breaks: [{ cause: 'published', effect: -2 }],
  })
})

it('a document that an item interprets is not removed', () => {
  const id = idOf()
  const interpretation = { form: 'text', documentId: id, ofItemId: null }
  const item = { ...newItem('2024-06-03'), categoryId: 4, title: '招生办法解读', interpretation, paperReview: '三审' }
  const input = publishedItemInput.parse(item)
  accepted(commitIfOk(WANG_FANG, (tx) => recordItem(tx, input)))
  const removal = commitIfOk(WANG_FANG, (tx) => removeDocument(tx, { id, version: 1, reason: '误登' }))
  expect(removal).toMatchObject({ breach: { code: 'documentInterpreted' } })
  expect(documentFile(WANG_FANG, id)?.version).toBe(1)
})
