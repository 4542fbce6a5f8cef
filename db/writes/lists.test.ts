import { beforeEach, describe, expect, it } from 'vitest'
import type { PlainDate } from '@/lib/dates'
import type { Result } from '@/lib/result'
import { listSections } from '../queries/organ'
import { listCategories, listPlatforms } from '../queries/published'
import { foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { itemInput } from '../testing/items'
import { commitIfOk, type Tx } from '../transaction'
import { keepCategory, keepPlatform, keepSection, removeCategory, removePlatform, removeSection } from './lists'
import { addStaff } from './organ'
import { recordItem } from './published'

const write = <T>(act: (tx: Tx) => Result<T>) => commitIfOk(ZHAO_JUN, act)
const idOf = (result: Result<{ id: number }>) => (result.ok ? result.value.id : 0)
const PLANS = { id: null, active: true, name: '规划计划', shortName: '规划', kind: 'information' } as const

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe('categories', () => {
  it('are added, renamed and retired under the same id', () => {
    const id = idOf(write((tx) => keepCategory(tx, PLANS)))
    write((tx) => keepCategory(tx, { ...PLANS, id, name: '规划和计划', active: false }))
    expect(listCategories(ZHAO_JUN).find((category) => category.id === id)).toEqual({
      ...PLANS,
      id,
      name: '规划和计划',
      active: false,
    })
  })

  it('do not share a name or a short name', () => {
    expect(write((tx) => keepCategory(tx, { ...PLANS, name: '政务动态' }))).toMatchObject({
      breach: { code: 'nameTaken', field: 'name' },
    })
    expect(write((tx) => keepCategory(tx, { ...PLANS, shortName: '概况类' }))).toMatchObject({
      breach: { code: 'nameTaken', field: 'shortName' },
    })
  })

  it('stay while an item is in them', () => {
    const id = idOf(write((tx) => keepCategory(tx, PLANS)))
    write((tx) => recordItem(tx, itemInput({ categoryId: id })))
    expect(write((tx) => removeCategory(tx, id))).toMatchObject({ breach: { code: 'inUse' } })
    expect(listCategories(ZHAO_JUN)).toHaveLength(6)
  })

  it('go when nothing is in them', () => {
    expect(write((tx) => removeCategory(tx, 1))).toMatchObject({ ok: true })
    expect(listCategories(ZHAO_JUN)).toHaveLength(4)
  })

  it('that somebody else has taken out meanwhile do not come back', () => {
    write((tx) => removeCategory(tx, 1))
    expect(write((tx) => keepCategory(tx, { ...PLANS, id: 1 }))).toMatchObject({ kind: 'conflict' })
    expect(write((tx) => removeCategory(tx, 1))).toMatchObject({ kind: 'conflict' })
    expect(listCategories(ZHAO_JUN)).toHaveLength(4)
  })
})

describe('channels', () => {
  const OPEN = { account: '新乡教育', openedOn: null, closedOn: null }
  const CHANNEL = { ...OPEN, id: null, active: true, name: '官方快手', kind: 'other' } as const

  it('do not share a name', () => {
    expect(write((tx) => keepPlatform(tx, { ...CHANNEL, name: '门户网站' }))).toMatchObject({
      breach: { code: 'nameTaken' },
    })
  })

  it('are closed no earlier than they were opened', () => {
    const closed = (closedOn: PlainDate) =>
      write((tx) => keepPlatform(tx, { ...CHANNEL, openedOn: '2023-06-15', closedOn }))
    expect(closed('2023-06-14')).toMatchObject({ breach: { code: 'closedBeforeOpened', field: 'closedOn' } })
    expect(closed('2023-06-15')).toMatchObject({ ok: true })
    const days = (name: string, openedOn: PlainDate | null, closedOn: PlainDate | null) =>
      write((tx) => keepPlatform(tx, { ...CHANNEL, name, openedOn, closedOn }))
    expect([days('甲', '2023-06-15', null).ok, days('乙', null, '2023-06-14').ok]).toEqual([true, true])
  })

  it('are changed under the same id, which is answered, and do not come back once taken out', () => {
    const id = idOf(write((tx) => keepPlatform(tx, CHANNEL)))
    const change = { ...CHANNEL, id, account: '新账号' }
    expect(write((tx) => keepPlatform(tx, change))).toEqual({ ok: true, value: { id } })
    expect(write((tx) => keepPlatform(tx, { ...change, name: '门户网站' }))).toMatchObject({
      breach: { code: 'nameTaken', field: 'name' },
    })
    expect(listPlatforms(ZHAO_JUN).find((platform) => platform.id === id)).toMatchObject({ account: '新账号' })
    write((tx) => removePlatform(tx, id))
    expect(write((tx) => keepPlatform(tx, change))).toMatchObject({ kind: 'conflict' })
    expect(write((tx) => removePlatform(tx, id))).toMatchObject({ kind: 'conflict' })
    expect(listPlatforms(ZHAO_JUN)).toHaveLength(4)
  })

  it('stay while they carry an item, and go when they do not', () => {
    const posting = { platformId: 1, postedOn: '2024-05-20', address: '' } as const
    write((tx) => recordItem(tx, itemInput({ postings: [posting] })))
    expect(write((tx) => removePlatform(tx, 1))).toMatchObject({ breach: { code: 'inUse' } })
    expect(write((tx) => removePlatform(tx, 2))).toMatchObject({ ok: true })
    expect(listPlatforms(ZHAO_JUN).map(({ id }) => id)).toEqual([1, 3, 4])
  })
})

describe('sections', () => {
  const OFFICE = { id: null, active: true, name: '办公室' }

  it('do not share a name', () => {
    write((tx) => keepSection(tx, OFFICE))
    expect(write((tx) => keepSection(tx, OFFICE))).toMatchObject({ breach: { code: 'nameTaken', field: 'name' } })
  })

  it('are renamed and retired under the same id, and do not come back once taken out', () => {
    const id = idOf(write((tx) => keepSection(tx, OFFICE)))
    const retired = { ...OFFICE, id, active: false }
    expect(write((tx) => keepSection(tx, retired))).toEqual({ ok: true, value: { id } })
    expect(write((tx) => keepSection(tx, { ...retired, name: '综合科' }))).toEqual({ ok: true, value: { id } })
    expect(listSections(ZHAO_JUN)).toEqual([{ id, name: '综合科', active: false }])
    write((tx) => removeSection(tx, id))
    expect(write((tx) => keepSection(tx, retired))).toMatchObject({ kind: 'conflict' })
    expect(write((tx) => removeSection(tx, id))).toMatchObject({ kind: 'conflict' })
    expect(listSections(ZHAO_JUN)).toEqual([])
  })

  it('stay while somebody belongs to them, and go when nobody does', () => {
    const id = idOf(write((tx) => keepSection(tx, OFFICE)))
    const empty = idOf(write((tx) => keepSection(tx, { ...OFFICE, name: '财务科' })))
    write((tx) => addStaff(tx, { username: 'wangfang', name: '王芳', role: 'clerk', sectionId: id, passwordHash: '-' }))
    expect(write((tx) => removeSection(tx, id))).toMatchObject({ breach: { code: 'inUse' } })
    expect(write((tx) => removeSection(tx, empty))).toMatchObject({ ok: true })
    expect(listSections(ZHAO_JUN).map(({ name }) => name)).toEqual(['办公室'])
  })
})
