import { beforeEach, describe, expect, it } from 'vitest'
import type { PublishedItemInput } from '@/lib/published/input'
import { itemListQuery } from '@/lib/published/list-query'
import { foundTestLedger, TODAY, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { itemInput } from '../testing/items'
import { commitIfOk } from '../transaction'
import { keepCategory, keepPlatform } from '../writes/lists'
import { recordItem } from '../writes/published'
import {
  itemChoices,
  itemsTitledLike,
  listCategories,
  listItems,
  listPlatforms,
  publishedItem,
  publishedYears,
} from './published'

const [WEBSITE, WECHAT] = [1, 2]
const list = (search: Record<string, string> = {}) => listItems(ZHAO_JUN, itemListQuery.parse(search), TODAY)
const titles = (search?: Record<string, string>) => list(search).rows.map(({ title }) => title)

function record(title: string, item: Partial<PublishedItemInput> = {}): number {
  const input = itemInput({ title, ...item })
  const result = commitIfOk(ZHAO_JUN, (tx) => recordItem(tx, input))
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value.id
}

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe('the list of published items', () => {
  it('has the latest first, and can be sorted by title', () => {
    record('乙', { publishedOn: '2024-05-01' })
    record('甲', { publishedOn: '2024-05-03' })
    record('丙', { publishedOn: '2024-05-02' })
    expect(titles()).toEqual(['甲', '丙', '乙'])
    expect(titles({ sort: 'published' })).toEqual(['乙', '丙', '甲'])
    expect(titles({ sort: 'title' })).toEqual(['丙', '乙', '甲'])
  })

  it('counts an item once, however many channels carry it, and names each channel once', () => {
    record('招生工作通知', {
      postings: [
        { platformId: WECHAT, postedOn: '2024-05-20', address: '' },
        { platformId: WEBSITE, postedOn: '2024-05-20', address: 'https://example.org/a' },
        { platformId: WEBSITE, postedOn: '2024-05-21', address: 'https://example.org/b' },
      ],
    })
    const { total, rows } = list()
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({ channels: ['门户网站', '官方微信'], postings: 3 })
  })

  it('shows an item that no channel carries yet', () => {
    record('尚未发布')
    expect(list().rows[0]).toMatchObject({ channels: [], postings: 0 })
  })

  it('is filtered by category, channel, year and words of the title or the number', () => {
    record('招生公告', { categoryId: 3, publishedOn: '2023-12-31', documentNumber: '示教〔2023〕9号' })
    record('校园动态', { postings: [{ platformId: WECHAT, postedOn: '2024-05-20', address: '' }] })
    expect(titles({ category: '3' })).toEqual(['招生公告'])
    expect(titles({ channel: String(WECHAT) })).toEqual(['校园动态'])
    expect(titles({ year: '2023' })).toEqual(['招生公告'])
    expect(titles({ q: '动态' })).toEqual(['校园动态'])
    expect(titles({ q: '〔2023〕9号' })).toEqual(['招生公告'])
    expect(titles({ year: '2023', q: '动态' })).toEqual([])
  })

  it('has fifty items to a page and the number of all', () => {
    for (let ordinal = 1; ordinal <= 51; ordinal++) record(`第${ordinal}条`)
    expect(list().rows).toHaveLength(50)
    expect(list({ page: '2' })).toMatchObject({ total: 51, rows: [{ title: '第1条' }] })
  })

  it('offers the years that have items, latest first', () => {
    record('前年', { publishedOn: '2022-01-01' })
    record('今年')
    expect(publishedYears(ZHAO_JUN)).toEqual([2024, 2022])
  })
})

describe('an item', () => {
  it('stands with its category and its postings', () => {
    const id = record('招生工作通知', {
      postings: [{ platformId: WEBSITE, postedOn: '2024-05-21', address: 'https://example.org/a' }],
    })
    expect(publishedItem(ZHAO_JUN, id)).toMatchObject({
      item: { title: '招生工作通知', version: 1 },
      category: '政务动态',
      postings: [{ channel: '门户网站', postedOn: '2024-05-21', address: 'https://example.org/a' }],
    })
    expect(publishedItem(ZHAO_JUN, id + 1)).toBeUndefined()
  })

  it('finds at most five alike while it is typed, the same title first', () => {
    const same = record('招生工作通知', { publishedOn: '2020-01-01' })
    for (let year = 2021; year <= 2026; year++)
      record(`${year}年招生工作通知`, { publishedOn: `${year as 2021}-01-01` })
    const items = itemsTitledLike(ZHAO_JUN, '招生工作通知')
    expect(items).toHaveLength(5)
    expect(items[0]?.id).toBe(same)
    expect(items[1]?.title).toBe('2026年招生工作通知')
  })

  it('is offered what is in use and what it has', () => {
    commitIfOk(ZHAO_JUN, (tx) => keepCategory(tx, { ...listCategories(ZHAO_JUN)[0]!, active: false }))
    commitIfOk(ZHAO_JUN, (tx) => keepPlatform(tx, { ...listPlatforms(ZHAO_JUN)[3]!, active: false }))
    const offered = (has?: Parameters<typeof itemChoices>[1]) => {
      const { categories, platforms } = itemChoices(ZHAO_JUN, has)
      return [categories.map(({ value }) => value), platforms.map(({ id }) => id)]
    }
    expect(offered()).toEqual([
      [2, 3, 4, 5],
      [1, 2, 3],
    ])
    expect(offered({ categoryId: 1, platformIds: [4] })).toEqual([
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4],
    ])
  })
})
