import { beforeEach, describe, expect, test } from 'vitest'
import type { UnitInput } from '@/lib/region/input'
import type { Result } from '@/lib/result'
import { connection } from '../../client'
import { regionFormerNames, regionRulings, regionSuccessions, regionUnits } from '../../schema/region'
import { accepted, foundTestLedger, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { lastEntry, trailEntries } from '../../testing/trail'
import { commitIfOk, type Tx } from '../../transaction'
import { receiveNil } from './submissions'
import { changeUnit, recordSuccession, registerUnit, removeUnit, renameUnit, ruleObligation } from './units'

const MORNING = '2024-02-01T00:30:00.000Z'
const TODAY = '2024-02-01'
const CONFLICT = { ok: false, kind: 'conflict' }
const NAME_TAKEN = { breach: { code: 'nameTaken', field: 'name' } }

const unitOf = (name: string, change: Partial<UnitInput> = {}): UnitInput => ({
  ...{ name, shortName: name, kind: 'department', parentId: null, creditCode: '', contact: '', phone: '' },
  ...{ reportPage: '', firstDay: null, lastDay: null },
  ...change,
})
const write = <T>(act: (tx: Tx) => Result<T>) => commitIfOk(ZHAO_JUN, (tx) => act({ ...tx, at: MORNING }))
const register = (name: string, change: Partial<UnitInput> = {}) =>
  accepted(write((tx) => registerUnit(tx, unitOf(name, change)))).id
const units = () => connection().select().from(regionUnits).all()
const unit = (id: number) => units().find((each) => each.id === id)!
/** Refused, with nothing left behind. */
function refused(act: (tx: Tx) => Result<unknown>) {
  const before = trailEntries().length
  const outcome = write(act)
  expect(trailEntries()).toHaveLength(before)
  return outcome
}

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger({ kind: 'government' })
})

describe('a unit', () => {
  test('is registered in its first version under a name that no other has', () => {
    const id = register('县教育局', { firstDay: '2019-03-01' })
    const row = { ...unitOf('县教育局', { firstDay: '2019-03-01' }), id, version: 1 }
    expect(units()).toEqual([row])
    expect(lastEntry()).toEqual(['region.unit', `unit:${id}`, '', null, row])
    expect(refused((tx) => registerUnit(tx, unitOf('县教育局')))).toMatchObject(NAME_TAKEN)
  })

  test('is changed over what was seen of it, and keeps its own name or takes a free one', () => {
    const [id, other] = [register('县教育局'), register('县民政局')]
    const change = (name: string, version: number, of = id) => ({ ...unitOf(name), phone: '0373-1', id: of, version })
    expect(refused((tx) => changeUnit(tx, change('县教育局', 2)))).toEqual(CONFLICT)
    expect(refused((tx) => changeUnit(tx, change('县教育局', 1, 999)))).toEqual(CONFLICT)
    expect(refused((tx) => changeUnit(tx, change('县民政局', 1)))).toMatchObject(NAME_TAKEN)
    const before = unit(id)
    accepted(write((tx) => changeUnit(tx, change('县教育局', 1))))
    const after = { ...before, phone: '0373-1', version: 2 }
    expect([unit(id), unit(other).version]).toEqual([after, 1])
    expect(lastEntry()).toEqual(['region.unit_change', `unit:${id}`, '', before, after])
    accepted(write((tx) => changeUnit(tx, change('县教育和体育局', 2))))
  })

  test('stands below another that does not stand below it', () => {
    const county = register('甲县人民政府')
    const office = register('甲县教育局', { parentId: county })
    const school = register('甲县第一中学', { parentId: office })
    const below = (id: number, parentId: number | null) => (tx: Tx) =>
      changeUnit(tx, { ...unitOf(unit(id).name), parentId, id, version: unit(id).version })
    const above = { breach: { code: 'unitAboveItself', field: 'parentId' } }
    expect(refused(below(county, school))).toMatchObject(above)
    expect(refused(below(county, county))).toMatchObject(above)
    accepted(write(below(school, county)))
    accepted(write(below(school, null)))
    expect(unit(school).parentId).toBeNull()
  })

  test('that was registered by mistake is taken out with what was said of it alone', () => {
    const [id, other] = [register('县教育局'), register('县民政局')]
    for (const unitId of [id, other]) {
      accepted(write((tx) => renameUnit(tx, { unitId, name: `新名${unitId}`, until: '2022-12-31' })))
      const year = { unitId, year: 2023, ruling: 'exempt', reason: '非行政机关' } as const
      accepted(write((tx) => ruleObligation(tx, year)))
      const gone = { unitId, kind: 'abolished', successorId: null, happenedOn: '2023-05-01', basis: '' } as const
      accepted(write((tx) => recordSuccession(tx, gone)))
    }
    const before = unit(id)
    const removal = { id, version: before.version, reason: '错登' }
    expect(refused((tx) => removeUnit(tx, { ...removal, version: 1 }))).toEqual(CONFLICT)
    expect(refused((tx) => removeUnit(tx, { ...removal, id: 999 }))).toEqual(CONFLICT)
    accepted(write((tx) => removeUnit(tx, removal)))
    expect(units().map((each) => each.id)).toEqual([other])
    for (const table of [regionFormerNames, regionRulings, regionSuccessions])
      expect(connection().select().from(table).all()).toMatchObject([{ unitId: other }])
    expect(lastEntry()).toEqual(['region.unit_remove', `unit:${id}`, '错登', before, null])
  })

  test('that handed anything in stays, whatever others handed in', () => {
    const [id, other] = [register('县教育局'), register('县民政局')]
    const nil = { unitId: id, year: 2023, receivedOn: '2024-01-20', note: '电话告知' } as const
    accepted(write((tx) => receiveNil(tx, nil, TODAY)))
    const remove = (of: number) => (tx: Tx) => removeUnit(tx, { id: of, version: 1, reason: '错登' })
    expect(refused(remove(id))).toMatchObject({ breach: { code: 'unitReported' } })
    accepted(write(remove(other)))
  })
})

describe('what becomes of a unit', () => {
  test('a new name leaves the former one with its last day', () => {
    const [id, other] = [register('县教育局'), register('县民政局')]
    const rename =
      (name: string, unitId = id) =>
      (tx: Tx) =>
        renameUnit(tx, { unitId, name, until: '2023-03-31' })
    expect(refused(rename('县民政局'))).toMatchObject(NAME_TAKEN)
    expect(refused(rename('县教体局', 999))).toEqual(CONFLICT)
    const before = unit(id)
    accepted(write(rename('县教体局')))
    expect([unit(id), unit(other).name]).toEqual([{ ...before, name: '县教体局', version: 2 }, '县民政局'])
    const former = { unitId: id, name: '县教育局', until: '2023-03-31' }
    expect(connection().select().from(regionFormerNames).all()).toMatchObject([former])
    const trail = { ...before, until: '2023-03-31' }
    expect(lastEntry()).toEqual(['region.unit_rename', `unit:${id}`, '', trail, unit(id)])
  })

  test('one that was merged or abolished ends on that day, on its first day at the earliest', () => {
    const [id, other] = [register('县教育局', { firstDay: '2019-03-01' }), register('县民政局')]
    const succeed =
      (change: object = {}) =>
      (tx: Tx) => {
        const merged = { unitId: id, kind: 'merged', successorId: other, happenedOn: '2019-03-01', basis: '' } as const
        return recordSuccession(tx, { ...merged, ...change })
      }
    expect(refused(succeed({ happenedOn: '2019-02-28' }))).toMatchObject({
      breach: { code: 'unitEndsBeforeItBegins', field: 'happenedOn' },
    })
    expect(refused(succeed({ unitId: 999 }))).toEqual(CONFLICT)
    accepted(write(succeed()))
    expect([unit(id), unit(other)]).toMatchObject([
      { lastDay: '2019-03-01', version: 2 },
      { lastDay: null, version: 1 },
    ])
    const [row] = connection().select().from(regionSuccessions).all()
    expect(row).toMatchObject({ unitId: id, kind: 'merged', successorId: other, happenedOn: '2019-03-01' })
    expect(lastEntry()).toEqual(['region.succession', `unit:${id}`, '', null, row])
    accepted(write(succeed({ unitId: other, kind: 'abolished', successorId: null, happenedOn: '2023-12-31' })))
    expect(unit(other).lastDay).toBe('2023-12-31')
  })

  test('one that was put under another goes on, whatever the day', () => {
    const [id, other] = [register('县教育局', { firstDay: '2019-03-01' }), register('县民政局')]
    const moved = { unitId: id, kind: 'transferred', successorId: other, happenedOn: '2019-01-01', basis: '' } as const
    accepted(write((tx) => recordSuccession(tx, moved)))
    expect(unit(id)).toMatchObject({ lastDay: null, version: 1 })
    expect(connection().select().from(regionSuccessions).all()).toHaveLength(1)
  })
})

describe('a ruling on whether a unit reports', () => {
  const rule = (ruling: 'exempt' | 'owed' | 'by_days', unitId: number, year = 2023, reason = '非行政机关') =>
    write((tx) => ruleObligation(tx, { unitId, year, ruling, reason }))
  const rulings = () =>
    connection()
      .select()
      .from(regionRulings)
      .all()
      .map(({ unitId, year, owed }) => [unitId, year, owed])

  test('holds for this unit and year, is replaced by the next, and is taken back', () => {
    const [id, other] = [register('县教育局'), register('县民政局')]
    accepted(rule('exempt', id))
    const exempt = { unitId: id, year: 2023, owed: false, reason: '非行政机关', staffName: '赵军', at: MORNING }
    expect(lastEntry()).toEqual(['region.ruling', `unit:${id}`, '非行政机关', null, exempt])
    accepted(rule('exempt', other))
    accepted(rule('owed', id, 2022))
    accepted(rule('owed', id, 2023, '依授权'))
    expect(rulings().toSorted()).toEqual([
      [id, 2022, true],
      [id, 2023, true],
      [other, 2023, false],
    ])
    const owed = { ...exempt, owed: true, reason: '依授权' }
    expect(lastEntry()).toEqual(['region.ruling', `unit:${id}`, '依授权', exempt, owed])
    accepted(rule('by_days', id, 2023, ''))
    expect(lastEntry()).toEqual(['region.ruling', `unit:${id}`, '', owed, null])
    expect(rulings().toSorted()).toEqual([
      [id, 2022, true],
      [other, 2023, false],
    ])
  })

  test('is on a unit that is registered', () => {
    const before = trailEntries().length
    expect([rule('exempt', 999), rule('by_days', 999)]).toEqual([CONFLICT, CONFLICT])
    expect(trailEntries()).toHaveLength(before)
  })
})
