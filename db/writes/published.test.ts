import { beforeEach, describe, expect, it } from 'vitest'
import type { PublishedItemInput } from '@/lib/published/input'
import type { Result } from '@/lib/result'
import { connection } from '../client'
import { historyOf } from '../queries/history'
import { publishedItem } from '../queries/published'
import { auditEntries } from '../schema/ledger'
import { postings } from '../schema/published'
import { foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { itemInput } from '../testing/items'
import { commitIfOk, type Tx } from '../transaction'
import { changeItem, recordItem, removeItem } from './published'

const ITEM = itemInput({
  postings: [
    { platformId: 1, postedOn: '2024-05-20', address: 'https://example.org/a' },
    { platformId: 2, postedOn: '2024-05-21', address: '' },
  ],
})
const CHANGE = { ...ITEM, version: 1, correction: '录错' }

const write = <T>(act: (tx: Tx) => Result<T>) => commitIfOk(ZHAO_JUN, act)
const record = (item: Partial<PublishedItemInput> = {}) => write((tx) => recordItem(tx, { ...ITEM, ...item }))
const idOf = (result: Result<{ id: number }>) => (result.ok ? result.value.id : 0)
const channelsOf = (id: number) => publishedItem(ZHAO_JUN, id)?.postings.map(({ channel }) => channel)
const everyPosting = () => connection().select().from(postings).all()

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe('a published item', () => {
  it('is recorded with its postings', () => {
    expect(channelsOf(idOf(record()))).toEqual(['门户网站', '官方微信'])
  })

  it('is not recorded at all when one posting is refused', () => {
    expect(record({ publishedOn: '2024-05-21' })).toMatchObject({ breach: { code: 'postingBeforePublication' } })
    expect(everyPosting()).toEqual([])
  })

  it('has the postings of the last change', () => {
    const id = idOf(record())
    write((tx) => changeItem(tx, { ...CHANGE, id, postings: [{ platformId: 3, postedOn: '2024-05-22', address: '' }] }))
    expect(channelsOf(id)).toEqual(['官方微博'])
    expect(historyOf(ZHAO_JUN, `item:${id}`).map(({ act }) => act)).toEqual(['published.change', 'published.record'])
  })

  it('is not changed or removed by whoever saw an earlier version', () => {
    const id = idOf(record())
    write((tx) => changeItem(tx, { ...CHANGE, id, title: '招生工作通知（修订）' }))
    expect(write((tx) => changeItem(tx, { ...CHANGE, id }))).toMatchObject({ kind: 'conflict' })
    expect(write((tx) => removeItem(tx, { id, version: 1, reason: '误登' }))).toMatchObject({ kind: 'conflict' })
    expect(publishedItem(ZHAO_JUN, id)?.item.title).toBe('招生工作通知（修订）')
  })

  it('goes with its postings when it is removed, and the audit trail keeps it whole', () => {
    const id = idOf(record())
    write((tx) => removeItem(tx, { id, version: 1, reason: '误登' }))
    expect(publishedItem(ZHAO_JUN, id)).toBeUndefined()
    expect(everyPosting()).toEqual([])
    const { reason, before } = connection().select().from(auditEntries).all().at(-1)!
    expect(reason).toBe('误登')
    expect(JSON.parse(before!)).toMatchObject({
      title: ITEM.title,
      postings: [{ address: 'https://example.org/a' }, { platformId: 2 }],
    })
  })
})
