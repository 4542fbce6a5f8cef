import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../dates'
import { type BoardFacts, boardOf, countBoard, lawfulDay, toRemind, type Version } from './board'
import { numbers } from './generated-region.fixture'
import { obligationOf } from './obligation'
import { reportBefore } from './predecessors'
import type { AcceptedReport } from './sum'
import type { Succession, Unit } from './unit'

const BUREAU: Unit = {
  ...{ id: 1, name: '新和县教育局', shortName: '县教育局', kind: 'department', parentId: null },
  ...{ firstDay: null, lastDay: null },
}
const version = (more: Partial<Version> = {}): Version => ({
  ...{ id: 1, unitId: 1, version: 1, receivedOn: '2024-01-20', nil: false, empty: false, toMend: 0, decided: null },
  ...more,
})
const DAYS = { askedOn: '2023-12-20', onTimeUntil: '2024-01-25', openUntil: '2024-02-20' } as const
const rowOf = (versions: Version[], today: PlainDate, more: Partial<BoardFacts> = {}) =>
  boardOf(
    { units: [BUREAU], successions: [], rulings: [], days: DAYS, extensions: [], versions, ...more },
    2023,
    today,
  )[0]!
const stateOf = (versions: Version[], today: PlainDate = '2024-01-22', more: Partial<BoardFacts> = {}) =>
  rowOf(versions, today, more).state

describe('where a unit stands', () => {
  test('nobody has asked yet; then its report is awaited; after the last day it is missing', () => {
    const nobody = { days: { askedOn: null, onTimeUntil: null, openUntil: null } }
    expect(stateOf([], '2024-01-22', nobody)).toBe('not_asked')
    expect([stateOf([]), stateOf([], '2024-02-20'), stateOf([], '2024-02-21')]).toEqual([
      'awaited',
      'awaited',
      'missing',
    ])
  })
  test('what came is received while something has to be mended or nothing is filled in, and checked otherwise', () => {
    expect(stateOf([version({ toMend: 2 })])).toBe('received')
    expect(stateOf([version({ empty: true })])).toBe('received')
    expect(stateOf([version()])).toBe('checked')
  })
  test('it is returned until a second version comes, and accepted with it', () => {
    const first = version({ decided: 'returned' })
    expect(stateOf([first])).toBe('returned')
    expect(stateOf([first, version({ id: 2, version: 2 })])).toBe('checked')
    expect(stateOf([first, version({ id: 2, version: 2, decided: 'accepted' })])).toBe('accepted')
  })
  test('a nil report is accepted as such, which is not a form with nothing in it', () => {
    expect(stateOf([version({ nil: true, decided: 'accepted' })])).toBe('nil')
  })
  test('what was accepted stays while a newer version waits, and while it was returned', () => {
    const accepted = version({ decided: 'accepted' })
    const row = rowOf([accepted, version({ id: 2, version: 2 })], '2024-01-22')
    expect([row.state, row.accepted?.id, row.waiting?.id]).toEqual(['accepted', 1, 2])
    expect(stateOf([accepted, version({ id: 2, version: 2, decided: 'returned' })])).toBe('accepted')
  })
})

describe('on time', () => {
  const late = (versions: Version[], today: PlainDate, more: Partial<BoardFacts> = {}) =>
    rowOf(versions, today, more).late
  test('is judged by the first version that was later accepted', () => {
    const returned = version({ receivedOn: '2024-01-20', decided: 'returned' })
    const second = version({ id: 2, version: 2, receivedOn: '2024-01-26', decided: 'accepted' })
    const correction = version({ id: 3, version: 3, receivedOn: '2024-03-01', decided: 'accepted' })
    expect(late([version({ receivedOn: '2024-01-25', decided: 'accepted' }), correction], '2024-04-01')).toBe(false)
    expect(late([returned, second], '2024-04-01')).toBe(true)
  })
  test('a day that is over makes it late where nothing waits; what waits was in time', () => {
    expect([late([], '2024-01-25'), late([], '2024-01-26')]).toEqual([false, true])
    expect(late([version({ receivedOn: '2024-01-25' })], '2024-02-10')).toBe(false)
  })
  test('an extension holds for one unit', () => {
    const extensions = [{ unitId: 1, openUntil: '2024-03-01' as const, reason: '机构改革' }]
    expect(late([], '2024-02-21', { extensions })).toBe(false)
    expect(stateOf([], '2024-02-21', { extensions })).toBe('awaited')
  })
  test('without a day of its own the office has that of the Regulations: 31 January', () => {
    expect(lawfulDay(2023)).toBe('2024-01-31')
    expect(rowOf([], '2024-01-30', { days: { ...DAYS, onTimeUntil: null } }).daysLeft).toBe(1)
  })
})

describe('who owes a report', () => {
  const owes = (unit: Partial<Unit>, year = 2023, successions: Succession[] = []) =>
    obligationOf({ ...BUREAU, ...unit }, year, { rulings: [], successions })
  test('whoever exists on 31 December', () => {
    expect(owes({})).toEqual({ owed: true })
    expect(owes({ firstDay: '2023-12-31' })).toEqual({ owed: true })
    expect(owes({ lastDay: '2023-12-31' })).toEqual({ owed: true })
    expect(owes({ firstDay: '2024-01-01' })).toEqual({ owed: false, why: 'not_in_force' })
    expect(owes({ lastDay: '2022-12-31' })).toEqual({ owed: false, why: 'not_in_force' })
  })
  test('one that was merged in the year does not; its successor is named', () => {
    const merged = { kind: 'merged', unitId: 1, successorId: 9, happenedOn: '2023-06-30' } as const
    expect(owes({ lastDay: '2023-06-30' }, 2023, [merged])).toEqual({ owed: false, why: 'ended', successors: [9] })
  })
  test('the office may say otherwise, with its reason', () => {
    const rulings = [{ unitId: 1, year: 2023, owed: false, reason: '未制作、未保存政府信息' }]
    expect(obligationOf(BUREAU, 2023, { rulings, successions: [] })).toEqual({
      ...{ owed: false, why: 'exempt', reason: '未制作、未保存政府信息' },
    })
    expect(obligationOf(BUREAU, 2022, { rulings, successions: [] })).toEqual({ owed: true })
    expect(stateOf([], '2024-01-22', { rulings })).toBe('exempt')
  })
})

test('reminded is who was asked and has nothing accepted, never one whose file waits unread', () => {
  const units = [1, 2, 3, 4, 5].map((id) => ({ ...BUREAU, id }))
  const versions = [
    version({ unitId: 2 }),
    version({ unitId: 3, decided: 'returned' }),
    version({ unitId: 4, decided: 'accepted' }),
    version({ unitId: 5, decided: 'returned' }),
    version({ unitId: 5, id: 9, version: 2, toMend: 3 }),
  ]
  const facts = { units, successions: [], rulings: [], days: DAYS, extensions: [], versions }
  expect(toRemind(boardOf(facts, 2023, '2024-02-01')).map(({ unit }) => unit.id)).toEqual([1, 3])
})

test('however the versions come: accepted ones are never more than what is expected, and every unit stands in one place', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), (seed) => {
      const next = numbers(seed)
      const units = Array.from({ length: 1 + next(40) }, (_, index): Unit => {
        const lastDay = next(5) === 0 ? (`20${22 + next(3)}-06-30` as PlainDate) : null
        return { ...BUREAU, id: index + 1, lastDay }
      })
      const versions = units.flatMap(({ id }) =>
        Array.from({ length: next(4) }, (_, index) =>
          version({
            ...{ id: id * 10 + index, unitId: id, version: index + 1, nil: next(4) === 0, toMend: next(2) },
            decided: [null, 'returned', 'accepted'][next(3)] as Version['decided'],
          }),
        ),
      )
      const facts = { units, successions: [], rulings: [], days: DAYS, extensions: [], versions }
      const rows = boardOf(facts, 2023, '2024-02-01')
      const { states, expected, accepted } = countBoard(rows)
      expect(Object.values(states).reduce((a, b) => a + b)).toBe(rows.length)
      expect(accepted).toBeLessThanOrEqual(expected)
    }),
    { numRuns: 100 },
  )
})

describe('the year before', () => {
  const report = (unitId: number, received: string | null): [number, AcceptedReport] => [
    unitId,
    {
      ...{ unitId, version: 1, format: '2021', nil: false },
      cells: new Map([
        ['table3.carried_out.total', { state: received === null ? 'blank' : 'number', value: received }],
      ]),
    },
  ]
  const merger = { kind: 'merged', unitId: 2, successorId: 1, happenedOn: '2023-05-01' } as const
  const lastFigure = (reports: [number, AcceptedReport][], successions: Succession[]) => {
    const last = reportBefore(BUREAU, 2023, successions, new Map(reports))
    return typeof last === 'string' ? last : last.figures.get('table3.carried_out.total')
  }
  test('of a unit that others were merged into is the sum of theirs', () => {
    expect(lastFigure([report(1, '3'), report(2, '4')], [merger])).toBe('7')
    expect(lastFigure([report(1, '3'), report(2, '4')], [{ ...merger, happenedOn: '2022-05-01' }])).toBe('3')
  })
  test('is not compared where a predecessor is missing, where a unit was divided, where there is none', () => {
    expect(lastFigure([report(1, '3')], [merger])).toBe('predecessor_missing')
    expect(lastFigure([report(1, '3')], [{ ...merger, kind: 'split' }])).toBe('divided')
    expect(lastFigure([], [])).toBe('nothing')
  })
  test('a cell that one of them leaves blank is not known', () => {
    expect(lastFigure([report(1, '3'), report(2, null)], [merger])).toBeUndefined()
  })
})
