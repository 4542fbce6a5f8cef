import { beforeEach, describe, expect, test } from 'vitest'
import type { PlainDate } from '@/lib/dates'
import type { Result } from '@/lib/result'
import { connection } from '../../client'
import { regionAdjustments, regionExtensions, regionYears } from '../../schema/region'
import { accepted, foundTestLedger, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { addUnit } from '../../testing/region'
import { lastEntry, trailEntries } from '../../testing/trail'
import { commitIfOk, type Tx } from '../../transaction'
import { adjustSum, extendUnit, keepCollection, removeAdjustment } from './years'

const MORNING = '2024-02-01T00:30:00.000Z'
const CONFLICT = { ok: false, kind: 'conflict' }

const write = <T>(act: (tx: Tx) => Result<T>) => commitIfOk(ZHAO_JUN, (tx) => act({ ...tx, at: MORNING }))

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger({ kind: 'government' })
})

describe('the days of a year’s collection', () => {
  const DAYS = {
    ...({ year: 2023, askedOn: '2024-01-02', onTimeUntil: '2024-01-20', openUntil: '2024-01-31' } as const),
    ...{ inReport: true, byLink: false },
  }
  const keep = (version: number, change: object = {}) =>
    write((tx) => keepCollection(tx, { ...DAYS, ...change, version }))
  const years = () => connection().select().from(regionYears).all()

  test('are kept, and changed over what was seen of them; other years stay', () => {
    expect(keep(1)).toEqual(CONFLICT)
    accepted(keep(0))
    accepted(keep(0, { year: 2022 }))
    const first = { ...DAYS, version: 1 }
    expect(years().find(({ year }) => year === 2023)).toEqual(first)
    expect(keep(0)).toEqual(CONFLICT)
    accepted(keep(1, { byLink: true }))
    const second = { ...first, byLink: true, version: 2 }
    expect(lastEntry()).toEqual(['region.collection', 'region:2023', '', first, second])
    expect(years()).toEqual([{ ...DAYS, year: 2022, version: 1 }, second])
    expect(trailEntries()[trailEntries().length - 3]).toMatchObject({ act: 'region.collection', before: null })
  })
})

describe('an extension', () => {
  const extend = (unitId: number, openUntil: PlainDate | null, year = 2023) =>
    accepted(write((tx) => extendUnit(tx, { unitId, year, openUntil, reason: '系统升级' })))
  const extensions = () =>
    connection()
      .select()
      .from(regionExtensions)
      .all()
      .map(({ unitId, year, openUntil }) => [unitId, year, openUntil])
      .toSorted()

  test('is of one unit and year, is replaced by the next, and is taken back', () => {
    const [id, other] = [addUnit('县教育局'), addUnit('县民政局')]
    extend(id, '2024-02-10')
    const first = { unitId: id, year: 2023, openUntil: '2024-02-10', reason: '系统升级' }
    expect(lastEntry()).toEqual(['region.extension', `unit:${id}`, '系统升级', null, first])
    extend(other, '2024-02-10')
    extend(id, '2023-02-10', 2022)
    extend(id, '2024-02-20')
    expect(lastEntry()).toEqual([
      ...['region.extension', `unit:${id}`, '系统升级', first],
      { ...first, openUntil: '2024-02-20' },
    ])
    extend(id, null)
    expect(lastEntry()).toEqual([
      ...['region.extension', `unit:${id}`, '系统升级', { ...first, openUntil: '2024-02-20' }],
      null,
    ])
    expect(extensions()).toEqual([
      [id, 2022, '2023-02-10'],
      [other, 2023, '2024-02-10'],
    ])
  })
})

describe('an adjustment of the sum', () => {
  const OFF = {
    ...{ year: 2023, figure: 'table3.received.total', amount: '-2', unitId: null },
    ...{ reason: '重复计入', evidence: '' },
  }
  const adjust = (change: object = {}) => accepted(write((tx) => adjustSum(tx, { ...OFF, ...change })))
  const adjustments = () => connection().select().from(regionAdjustments).all()

  test('stands with its reason and who made it', () => {
    adjust()
    const row = { id: 1, ...OFF, staffName: '赵军', at: MORNING, version: 1 }
    expect(adjustments()).toEqual([row])
    expect(lastEntry()).toEqual(['region.adjustment', 'region:2023', '重复计入', null, row])
  })

  test('is taken off alone, as it was seen', () => {
    adjust()
    adjust({ amount: '-1' })
    const remove = (id: number, version: number) =>
      write((tx) => removeAdjustment(tx, { id, version, reason: '已更正' }))
    const count = trailEntries().length
    expect(remove(1, 2)).toEqual(CONFLICT)
    expect(remove(9, 1)).toEqual(CONFLICT)
    expect(trailEntries()).toHaveLength(count)
    const [before] = adjustments()
    accepted(remove(1, 1))
    expect(adjustments().map(({ id }) => id)).toEqual([2])
    expect(lastEntry()).toEqual(['region.adjustment_remove', 'region:2023', '已更正', before, null])
  })
})
