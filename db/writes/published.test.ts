import { beforeEach, describe, expect, it } from 'vitest'
import type { PublishedItemInput } from '@/lib/published/input'
import type { Result } from '@/lib/result'
import { connection } from '../client'
import { historyOf } from '../queries/history'
import { publishedItem } from '../queries/published'
import { interpretations } from '../schema/item-acts'
import { auditEntries } from '../schema/ledger'
import { postings } from '../schema/published'
import { paperReviews } from '../schema/reviews'
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

describe('what an item interprets', () => {
  const interpreting = (ofItemId: number | null, documentId: number | null = null) => ({
    interpretation: { form: 'text', ofItemId, documentId } as const,
  })
  const refusal = (code: string) => ({ breach: { code, field: 'interpretation.ofItemId' } })

  it('is another item that is on record, or a document, not both', () => {
    const original = idOf(record())
    const id = idOf(record(interpreting(original)))
    expect(connection().select().from(interpretations).all()).toMatchObject([{ itemId: id, ofItemId: original }])
    expect(record(interpreting(999))).toMatchObject(refusal('itemUnknown'))
    expect(record(interpreting(original, 1))).toMatchObject(refusal('interpretsTwo'))
    const change = (interpretation: object) => write((tx) => changeItem(tx, { ...CHANGE, id, ...interpretation }))
    expect(change(interpreting(id))).toMatchObject(refusal('interpretsItself'))
    expect(change(interpreting(999))).toMatchObject(refusal('itemUnknown'))
    expect(connection().select().from(interpretations).all()).toMatchObject([{ ofItemId: original }])
    expect(change({ interpretation: null })).toMatchObject({ ok: true })
    expect(connection().select().from(interpretations).all()).toEqual([])
    const trail = connection().select().from(auditEntries).all().at(-1)!
    expect(JSON.parse(trail.before!)).toMatchObject({ interpretation: { ofItemId: original }, version: 1 })
    expect(JSON.parse(trail.after!)).toMatchObject({ interpretation: null, version: 2 })
  })

  it('stays while it is interpreted', () => {
    const original = idOf(record())
    record(interpreting(original))
    expect(write((tx) => removeItem(tx, { id: original, version: 1, reason: '误登' }))).toMatchObject({
      breach: { code: 'inUse' },
    })
  })
})

describe('an index number', () => {
  it('belongs to one item; what has none has it in common with others', () => {
    const id = idOf(record({ indexNumber: 'A-1' }))
    const taken = { breach: { code: 'indexNumberTaken', field: 'indexNumber' } }
    expect(record({ indexNumber: 'A-1' })).toMatchObject(taken)
    const other = idOf(record({ indexNumber: 'A-2' }))
    const change = (of: number, version: number, indexNumber: string) =>
      write((tx) => changeItem(tx, { ...CHANGE, id: of, version, indexNumber }))
    expect(change(other, 1, 'A-1')).toMatchObject(taken)
    expect(change(id, 1, 'A-1')).toMatchObject({ ok: true })
    expect(change(other, 1, '')).toMatchObject({ ok: true })
    expect(record({ indexNumber: '' })).toMatchObject({ ok: true })
    expect(record({ indexNumber: '' })).toMatchObject({ ok: true })
  })
})

describe('the record of what is public', () => {
  it('is changed with a reason, lawfully, and stays public', () => {
    const id = idOf(record({ paperReview: '三审' }))
    const change = (change: object) => write((tx) => changeItem(tx, { ...CHANGE, id, ...change }))
    expect(change({ correction: '' })).toMatchObject({
      breach: { code: 'correctionReasonMissing', field: 'correction' },
    })
    expect(change({ publishedOn: null, postings: [] })).toMatchObject({
      breach: { code: 'publishedAlready', field: 'publishedOn' },
    })
    expect(change({ formedOn: '2024-05-21' })).toMatchObject({ breach: { code: 'publishedBeforeFormed' } })
    expect(change({ paperReview: '李敏、赵军' })).toMatchObject({ ok: true })
    expect(connection().select().from(paperReviews).all()).toEqual([{ itemId: id, reviewers: '李敏、赵军' }])
    const { reason, before, after } = connection().select().from(auditEntries).all().at(-1)!
    expect(reason).toBe('录错')
    expect([JSON.parse(before!), JSON.parse(after!)]).toMatchObject([
      { paperReview: '三审', version: 1 },
      { paperReview: '李敏、赵军', version: 2 },
    ])
  })

  it('is that of a paper review only once it is public', () => {
    const id = idOf(record({ publishedOn: null, postings: [] }))
    const papers = () => connection().select().from(paperReviews).all()
    const change = (version: number, change: object) =>
      write((tx) => changeItem(tx, { ...CHANGE, id, version, ...change }))
    expect(papers()).toEqual([])
    change(1, { publishedOn: null, postings: [] })
    expect(papers()).toEqual([])
    change(2, {})
    expect(papers()).toEqual([{ itemId: id, reviewers: '' }])
  })
})
