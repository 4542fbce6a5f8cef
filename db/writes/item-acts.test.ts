import { beforeEach, describe, expect, it } from 'vitest'
import type { PublishedItemInput } from '@/lib/published/input'
import { itemListQuery } from '@/lib/published/list-query'
import type { Result } from '@/lib/result'
import { historyOf } from '../queries/history'
import { countInterpretations, interpretationsOf } from '../queries/interpretations'
import { countDrafts, listItems, publishedItem } from '../queries/published'
import { countItems, countPostings, itemsIn } from '../queries/report/published'
import { accepted, foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { itemInput } from '../testing/items'
import { commitIfOk, type Tx } from '../transaction'
import { recordDocument } from './documents'
import { recordItemCorrection, strikeItemCorrection, strikeWithdrawal, withdrawItem } from './item-acts'
import { recordItem, removeItem } from './published'

const TODAY = '2024-06-03'
const [NEWS, INTERPRETATION, RESPONSE] = [2, 4, 5]

const write = <T>(act: (tx: Tx) => Result<T>) => commitIfOk(ZHAO_JUN, act)
const record = (change: Partial<PublishedItemInput> = {}) =>
  accepted(write((tx) => recordItem(tx, itemInput(change)))).id
const withdraw = (itemId: number, withdrawnOn: '2024-05-19' | '2024-05-30' | '2024-06-04') =>
  write((tx) => withdrawItem(tx, { itemId, withdrawnOn, reason: '内容有误' }, TODAY))
const counted = (year = 2024) => countItems(ZHAO_JUN, year).find(({ id }) => id === NEWS)!.items
const listed = (year = 2024) => itemsIn(ZHAO_JUN, year, { categoryId: NEWS }).length
const posted = () => countPostings(ZHAO_JUN, 2024)[0]!.postings

const found = (ledger: Parameters<typeof foundTestLedger>[0] = {}) => {
  openCopiedDatabase()
  foundTestLedger(ledger)
}
beforeEach(() => found())

describe('a withdrawal', () => {
  it('is recorded once, with its day and reason', () => {
    const id = record()
    expect(withdraw(id, '2024-05-19')).toMatchObject({ breach: { code: 'beforePublication' } })
    expect(withdraw(id, '2024-06-04')).toMatchObject({ breach: { code: 'dateInFuture' } })
    expect(withdraw(id, '2024-05-30')).toMatchObject({ ok: true })
    expect(withdraw(id, '2024-05-30')).toMatchObject({ breach: { code: 'withdrawnAlready' } })
    expect(publishedItem(ZHAO_JUN, id)).toMatchObject({ state: 'withdrawn', withdrawal: { reason: '内容有误' } })
  })

  it('leaves the year’s count as it was, where the organ counts what was published', () => {
    const id = record({ postings: [{ platformId: 1, postedOn: '2024-05-20', address: '' }] })
    accepted(withdraw(id, '2024-05-30'))
    expect([counted(), listed(), posted()]).toEqual([1, 1, 1])
  })

  it('takes the item out of the count and its list, where the organ counts what is still public', () => {
    found({ withdrawnItemsCount: false })
    const id = record({ postings: [{ platformId: 1, postedOn: '2024-05-20', address: '' }] })
    record({ title: '另一条', postings: [{ platformId: 1, postedOn: '2024-05-20', address: '' }] })
    accepted(withdraw(id, '2024-05-30'))
    expect([counted(), listed(), posted()]).toEqual([1, 1, 1])
  })

  it('in a later year leaves the count of the year of publication, whatever the organ counts', () => {
    found({ withdrawnItemsCount: false })
    const id = record({ publishedOn: '2023-12-29' })
    accepted(withdraw(id, '2024-05-30'))
    expect([counted(2023), listed(2023)]).toEqual([1, 1])
  })

  it('is struck out where it did not happen', () => {
    const id = record()
    accepted(withdraw(id, '2024-05-30'))
    const { id: withdrawalId } = publishedItem(ZHAO_JUN, id)!.withdrawal!
    accepted(write((tx) => strikeWithdrawal(tx, { id: withdrawalId, version: 1, reason: '未撤回' })))
    expect(publishedItem(ZHAO_JUN, id)!.state).toBe('published')
    expect(historyOf(ZHAO_JUN, `item:${id}`)[0]).toMatchObject({ act: 'published.strike_withdrawal', reason: '未撤回' })
  })
})

describe('a correction', () => {
  it('stands with the item, and is struck out where it did not happen', () => {
    const id = record()
    const correction = { itemId: id, correctedOn: '2024-05-30', corrected: '报名时间', reason: '笔误' } as const
    accepted(write((tx) => recordItemCorrection(tx, correction, TODAY)))
    const [kept] = publishedItem(ZHAO_JUN, id)!.corrections
    expect(kept).toMatchObject({ corrected: '报名时间' })
    expect(counted()).toBe(1)
    accepted(write((tx) => strikeItemCorrection(tx, { id: kept!.id, version: 1, reason: '误登' })))
    expect(publishedItem(ZHAO_JUN, id)!.corrections).toEqual([])
  })
})

describe('an act on a published item', () => {
  const correct = (itemId: number, correctedOn: '2024-05-19' | '2024-05-30') =>
    write((tx) => recordItemCorrection(tx, { itemId, correctedOn, corrected: '报名时间', reason: '笔误' }, TODAY))

  it('is refused before its publication, and for what is not public or not there', () => {
    const [id, draft] = [record(), record({ publishedOn: null })]
    expect(correct(id, '2024-05-19')).toMatchObject({ breach: { code: 'beforePublication', field: 'correctedOn' } })
    for (const unpublished of [draft, 99])
      for (const act of [correct(unpublished, '2024-05-30'), withdraw(unpublished, '2024-05-30')])
        expect(act).toMatchObject({ breach: { code: 'notPublishedYet' } })
  })

  it('is answered with its own id, and struck out by whoever saw it as it stands', () => {
    const [first, id] = [record(), record()]
    accepted(withdraw(first, '2024-05-30'))
    expect(withdraw(id, '2024-05-30')).toEqual({ ok: true, value: { id: 2 } })
    expect([correct(id, '2024-05-30'), correct(id, '2024-05-30')]).toEqual([
      { ok: true, value: { id: 1 } },
      { ok: true, value: { id: 2 } },
    ])
    for (const strike of [strikeWithdrawal, strikeItemCorrection])
      for (const wrong of [
        { id: 2, version: 2 },
        { id: 99, version: 1 },
      ])
        expect(write((tx) => strike(tx, { ...wrong, reason: '误登' }))).toMatchObject({ kind: 'conflict' })
    expect(publishedItem(ZHAO_JUN, id)).toMatchObject({ state: 'withdrawn', corrections: [{}, {}] })
  })
})

it('several answers to one topic count once, and are one line of the list', () => {
  for (const title of ['一', '二']) record({ title, categoryId: RESPONSE, topic: '午休条件' })
  record({ title: '三', categoryId: RESPONSE, topic: '学位' })
  record({ title: '四', categoryId: RESPONSE })
  record({ title: '五', categoryId: NEWS, topic: '午休条件' })
  const items = countItems(ZHAO_JUN, 2024)
  expect(items.find(({ id }) => id === RESPONSE)?.items).toBe(3)
  expect(items.find(({ id }) => id === NEWS)?.items).toBe(1)
  expect(itemsIn(ZHAO_JUN, 2024, { kind: 'response' }).map(({ title }) => title)).toEqual(['四', '三', '一'])
})

it('an interpretation names what it interprets, which then stays', () => {
  const news = record()
  const document = { kind: 'normative_documents', title: '办法', documentNumber: '', issuedOn: '2024-05-06' } as const
  const { id: documentId } = accepted(
    write((tx) =>
      recordDocument(tx, {
        ...document,
        validUntil: null,
        note: '',
        ending: null,
        jointWith: '',
        leads: true,
        amendments: [],
      }),
    ),
  )
  const interpret = (title: string, of: { documentId: number | null; ofItemId: number | null }) =>
    record({ title, categoryId: INTERPRETATION, interpretation: { form: 'video', ...of } })
  interpret('办法图解', { documentId, ofItemId: null })
  interpret('通知问答', { documentId: null, ofItemId: news })
  expect(interpretationsOf(ZHAO_JUN, { documentId }).map(({ title }) => title)).toEqual(['办法图解'])
  expect(interpretationsOf(ZHAO_JUN, { itemId: news }).map(({ title }) => title)).toEqual(['通知问答'])
  expect(countInterpretations(ZHAO_JUN, 2024)).toEqual([{ form: 'video', items: 2 }])
  expect(write((tx) => removeItem(tx, { id: news, version: 1, reason: '误登' }))).toMatchObject({
    breach: { code: 'inUse' },
  })
})

it('an index number is given once', () => {
  record({ indexNumber: 'XXJY-2024-001' })
  expect(write((tx) => recordItem(tx, itemInput({ indexNumber: 'XXJY-2024-001' })))).toMatchObject({
    breach: { code: 'indexNumberTaken', field: 'indexNumber' },
  })
})

it('what is to be published is overdue, due soon, or published late by the working days since it was formed', () => {
  record({ title: '逾期', publishedOn: null, formedOn: '2024-05-06' })
  record({ title: '今天到期', publishedOn: null, formedOn: '2024-05-07' })
  record({ title: '临近', publishedOn: null, formedOn: '2024-05-13' })
  record({ title: '不急', publishedOn: null, formedOn: '2024-05-14' })
  record({ title: '未注明', publishedOn: null })
  record({ title: '不予', publishedOn: null, formedOn: '2024-01-08', disclosure: 'withheld', disclosureReason: '内部' })
  record({ title: '迟发', publishedOn: '2024-06-03', formedOn: '2024-05-06' })
  record({ title: '及时', publishedOn: '2024-06-03', formedOn: '2024-05-07' })
  const titles = (due: string) =>
    listItems(ZHAO_JUN, itemListQuery.parse({ due, sort: 'formed' }), TODAY).rows.map(({ title }) => title)
  expect(titles('overdue')).toEqual(['逾期'])
  expect(titles('due_soon')).toEqual(['今天到期', '临近'])
  expect(titles('published_late')).toEqual(['迟发'])
  expect(countDrafts(ZHAO_JUN, TODAY)).toEqual({ unpublished: 5, due_soon: 2, overdue: 1 })
})
