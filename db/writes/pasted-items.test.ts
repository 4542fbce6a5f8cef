import { beforeEach, expect, it } from 'vitest'
import { itemListQuery } from '@/lib/published/list-query'
import { connection } from '../client'
import { knownTitles } from '../queries/paste-lists'
import { listItems } from '../queries/published'
import { auditEntries } from '../schema/ledger'
import { foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk } from '../transaction'
import { recordPasted } from './pasted-items'

const enter = (text: string) => commitIfOk(ZHAO_JUN, (tx) => recordPasted(tx, text, '2024-06-05'))
const total = () => listItems(ZHAO_JUN, itemListQuery.parse({}), '2024-06-05').total
const entries = () => connection().select().from(auditEntries).all().length

const HEAD = '标题\t类别\t公开日期\t渠道\t索引号'
const line = (ordinal: number, change: { category?: string; number?: string } = {}) =>
  `第${ordinal}号公告\t${change.category ?? '政务动态'}\t${ordinal % 4 ? '2024/5/31' : ''}\t${ordinal % 4 ? '门户网站、官方微信' : ''}\t${change.number ?? ''}`
const thousand = (change: Record<number, { category?: string; number?: string }> = {}) =>
  [HEAD, ...Array.from({ length: 1000 }, (_, index) => line(index + 1, change[index + 1]))].join('\n')

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger({ reviewsSince: '2024-06-03' })
})

it('1,000 lines are entered in one go, each with its audit entry', () => {
  const before = entries()
  expect(enter(thousand())).toEqual({ ok: true, value: { published: 750, drafts: 250 } })
  expect(total()).toBe(1000)
  expect(entries()).toBe(before + 1000)
  expect(knownTitles(ZHAO_JUN, ['第7号公告', '别的'])).toEqual(['第7号公告'])
})

it('lines that are wrong are named by their number, and nothing is entered', () => {
  const before = entries()
  const bad = { 3: { category: '动态' }, 998: { category: '' } }
  expect(enter(thousand(bad))).toEqual({
    ok: false,
    kind: 'invalid',
    fields: { 'lines.4': ['choice'], 'lines.999': ['choice'] },
  })
  expect([total(), entries()]).toEqual([0, before])
})

it('a line that only the ledger refuses is named, and nothing is entered', () => {
  const before = entries()
  expect(enter(thousand({ 2: { number: 'A-1' }, 1000: { number: 'A-1' } }))).toMatchObject({
    breach: { code: 'indexNumberTaken', field: 'lines.1001' },
  })
  expect([total(), entries()]).toEqual([0, before])
})

it('nothing is not entered', () => {
  expect(enter(HEAD)).toMatchObject({ ok: false, kind: 'invalid' })
})
