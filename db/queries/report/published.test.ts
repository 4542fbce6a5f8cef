import { beforeEach, describe, expect, test } from 'vitest'
import type { PlainDate } from '@/lib/dates'
import type { PublishedItemInput } from '@/lib/published/input'
import { ok } from '@/lib/result'
import { connection } from '../../client'
import { organs } from '../../schema/organ'
import { publishedItems } from '../../schema/published'
import { accepted, foundTestLedger, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { itemInput } from '../../testing/items'
import { commitIfOk } from '../../transaction'
import { withdrawItem } from '../../writes/item-acts'
import { recordItem } from '../../writes/published'
import { countItems, countPostings, itemMonths, itemsByMonth, itemsIn, postingMonths, postingsOn } from './published'

const [NEWS, RESPONSE] = [2, 5]
const [WEBSITE, WECHAT] = [1, 2]

const record = (...items: Partial<PublishedItemInput>[]) =>
  accepted(commitIfOk(ZHAO_JUN, (tx) => ok(items.map((item) => accepted(recordItem(tx, itemInput(item))).id))))
const on = (publishedOn: PlainDate, change: Partial<PublishedItemInput> = {}) => ({
  publishedOn,
  title: publishedOn,
  ...change,
})
const posted = (platformId: number, postedOn: PlainDate) => ({ platformId, postedOn, address: `https://x/${postedOn}` })
const counts = (year: number) =>
  Object.fromEntries(countItems(ZHAO_JUN, year).flatMap(({ id, items }) => (items > 0 ? [[id, items]] : [])))
const titles = (year: number, scope: Parameters<typeof itemsIn>[2], view = {}) =>
  itemsIn(ZHAO_JUN, year, scope, view).map(({ title }) => title)

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe('the items of a year', () => {
  test('are those that became public in it, per category and month, the latest first', () => {
    record(on('2024-01-01'), on('2024-01-31'), on('2024-12-31'), on('2023-12-31'), on('2025-01-01'))
    record(on('2024-03-01', { categoryId: RESPONSE }))
    expect(counts(2024)).toEqual({ [NEWS]: 3, [RESPONSE]: 1 })
    expect(countItems(ZHAO_JUN, 2024).find(({ id }) => id === NEWS)).toMatchObject({
      ...{ name: '政务动态', kind: 'information', items: 3 },
    })
    expect(itemsByMonth(ZHAO_JUN, 2024)).toEqual([
      { month: 1, count: 2 },
      { month: 12, count: 1 },
    ])
    expect(itemMonths(ZHAO_JUN, 2024, { categoryId: NEWS })).toEqual([
      { month: '2024-01', count: 2 },
      { month: '2024-12', count: 1 },
    ])
    expect(titles(2024, { categoryId: NEWS })).toEqual(['2024-12-31', '2024-01-31', '2024-01-01'])
    expect(titles(2024, { kind: 'information' })).toEqual(['2024-12-31', '2024-01-31', '2024-01-01'])
    expect(titles(2024, { kind: 'response' })).toEqual(['2024-03-01'])
    expect(itemsIn(ZHAO_JUN, 2024, { kind: 'response' })[0]).toMatchObject({
      ...{ publishedOn: '2024-03-01', category: '回应关切' },
    })
  })

  test('are shown a page or a month at a time', () => {
    record(on('2024-01-01'), on('2024-01-31'), on('2024-12-31'))
    expect(titles(2024, { categoryId: NEWS }, { limit: 1, offset: 1 })).toEqual(['2024-01-31'])
    expect(titles(2024, { categoryId: NEWS }, { limit: 2 })).toEqual(['2024-12-31', '2024-01-31'])
    expect(titles(2024, { categoryId: NEWS }, { month: '2024-01' })).toEqual(['2024-01-31', '2024-01-01'])
    expect(titles(2024, { categoryId: NEWS }, { month: '2024-02' })).toEqual([])
  })

  test('of several answers to one topic count once, by the first; answers without a topic each', () => {
    const answer = (publishedOn: PlainDate, topic: string) => on(publishedOn, { categoryId: RESPONSE, topic })
    record(answer('2024-03-01', '校车'), answer('2024-05-01', '校车'), answer('2024-05-02', '招生'))
    record(answer('2024-06-01', ''), answer('2024-06-02', ''))
    record(on('2024-07-01', { topic: '校车' }), on('2024-07-02', { topic: '校车' }))
    expect(counts(2024)).toEqual({ [NEWS]: 2, [RESPONSE]: 4 })
    expect(titles(2024, { categoryId: RESPONSE })).toEqual(['2024-06-02', '2024-06-01', '2024-05-02', '2024-03-01'])
    expect(titles(2024, { kind: 'response' })).toHaveLength(4)
    expect(itemMonths(ZHAO_JUN, 2024, { kind: 'response' })).toEqual([
      { month: '2024-03', count: 1 },
      { month: '2024-05', count: 1 },
      { month: '2024-06', count: 2 },
    ])
  })

  test('leave out what was withdrawn by the end of the year, where the organ counts what is still public', () => {
    openCopiedDatabase()
    foundTestLedger({ withdrawnItemsCount: false })
    const [kept, gone] = record(
      on('2024-03-01', { postings: [posted(WEBSITE, '2024-03-01')] }),
      on('2024-03-02', { postings: [posted(WEBSITE, '2024-03-02')] }),
    )
    const withdraw = (itemId: number, withdrawnOn: PlainDate) =>
      accepted(commitIfOk(ZHAO_JUN, (tx) => withdrawItem(tx, { itemId, withdrawnOn, reason: '有误' }, '2025-06-01')))
    withdraw(gone!, '2024-12-31')
    withdraw(kept!, '2025-01-01')
    expect(counts(2024)).toEqual({ [NEWS]: 1 })
    expect(titles(2024, { categoryId: NEWS })).toEqual(['2024-03-01'])
    expect(itemsByMonth(ZHAO_JUN, 2024)).toEqual([{ month: 3, count: 1 }])
    expect(countPostings(ZHAO_JUN, 2024)[0]).toMatchObject({ postings: 1 })
    expect(postingsOn(ZHAO_JUN, 2024, WEBSITE).map(({ title }) => title)).toEqual(['2024-03-01'])
  })

  test('count with what was withdrawn before a ledger is founded', () => {
    const [gone] = record(on('2024-03-02'))
    const withdrawal = { itemId: gone!, withdrawnOn: '2024-12-31', reason: '有误' } as const
    accepted(commitIfOk(ZHAO_JUN, (tx) => withdrawItem(tx, withdrawal, '2025-06-01')))
    connection().delete(organs).run()
    expect(counts(2024)).toEqual({ [NEWS]: 1 })
  })
})

describe('the postings of a year', () => {
  test('are those of its days, each appearance for itself, whenever the item became public', () => {
    record(
      on('2023-12-30', {
        postings: [posted(WEBSITE, '2023-12-31'), posted(WEBSITE, '2024-01-02'), posted(WECHAT, '2024-02-01')],
      }),
      on('2024-01-01', { postings: [posted(WEBSITE, '2024-02-03')] }),
    )
    expect(countPostings(ZHAO_JUN, 2024).map(({ id, postings }) => [id, postings])).toEqual([
      [1, 2],
      [2, 1],
      [3, 0],
      [4, 0],
    ])
    expect(countPostings(ZHAO_JUN, 2024)[0]).toMatchObject({ name: '门户网站' })
    expect(postingsOn(ZHAO_JUN, 2024, WEBSITE)).toEqual([
      { id: 2, title: '2024-01-01', postedOn: '2024-02-03', address: 'https://x/2024-02-03' },
      { id: 1, title: '2023-12-30', postedOn: '2024-01-02', address: 'https://x/2024-01-02' },
    ])
    expect(postingMonths(ZHAO_JUN, 2024, WEBSITE)).toEqual([
      { month: '2024-01', count: 1 },
      { month: '2024-02', count: 1 },
    ])
    const shown = (view: object) => postingsOn(ZHAO_JUN, 2024, WEBSITE, view).map(({ postedOn }) => postedOn)
    expect(shown({ month: '2024-01' })).toEqual(['2024-01-02'])
    expect(shown({ limit: 1 })).toEqual(['2024-02-03'])
    expect(shown({ limit: 1, offset: 1 })).toEqual(['2024-01-02'])
  })

  test('of an item that is not public yet count nowhere', () => {
    record(on('2024-01-01', { postings: [posted(WEBSITE, '2024-01-01')] }))
    connection().update(publishedItems).set({ publishedOn: null }).run()
    expect(countPostings(ZHAO_JUN, 2024)[0]).toMatchObject({ postings: 0 })
    expect([postingsOn(ZHAO_JUN, 2024, WEBSITE), postingMonths(ZHAO_JUN, 2024, WEBSITE)]).toEqual([[], []])
  })
})

test('before a ledger is founded nothing is published', () => {
  openCopiedDatabase()
  expect([countItems(ZHAO_JUN, 2024), itemsByMonth(ZHAO_JUN, 2024)]).toEqual([[], []])
})
