import { expect, test } from 'vitest'
import type { TableFigureId } from '../report/history/published-report'
import { compared } from './comparison'
import type { AcceptedReport } from './sum'

const report = (unitId: number, cells: Partial<Record<TableFigureId, string>>, nil = false): AcceptedReport => ({
  ...{ unitId, version: 1, format: '2021', nil },
  cells: new Map(
    Object.entries(cells).map(([figure, value]) => [figure as TableFigureId, { state: 'number' as const, value }]),
  ),
})
const CASES = {
  'table3.received.total': '21',
  'table3.total.total': '20',
  'table3.granted.total': '8',
  'table3.partially_granted.total': '2',
  'table3.unavailable.not_held.total': '5',
} as const
const blocks = (reconsideration: [total: string, pending: string, corrected: string]) => ({
  'table4.reconsideration.total': reconsideration[0],
  'table4.reconsideration.pending': reconsideration[1],
  'table4.reconsideration.corrected': reconsideration[2],
  ...Object.fromEntries(
    ['litigation_direct', 'litigation_after_reconsideration'].flatMap((block) =>
      ['total', 'pending', 'corrected'].map((column) => [`table4.${block}.${column}`, '0']),
    ),
  ),
})
const one = (each: AcceptedReport) => compared([each], () => ({ name: '甲', late: false }))[0]!

test('shares are of what was concluded; of reviews and suits those still pending are left out', () => {
  const { granted, notHeld, corrected } = one(report(1, { ...CASES, ...blocks(['12', '2', '3']) }))
  expect([granted.share, notHeld.share, corrected.share]).toEqual([0.5, 0.25, 0.3])
  expect(corrected).toMatchObject({ part: 3, of: 10 })
})

test('fewer than ten cases make no share, and a blank cell makes none either', () => {
  expect(one(report(1, { ...CASES, ...blocks(['9', '0', '3']) })).corrected).toEqual({ part: 3, of: 9, share: null })
  const { 'table3.granted.total': _, ...blank } = CASES
  expect(one(report(1, blank)).granted.share).toBeNull()
})

test('the units stand in the order in which they come, whatever their shares', () => {
  const few = { ...CASES, 'table3.granted.total': '0' }
  const all = compared([report(3, few), report(1, CASES), report(2, {}, true)], (id) => ({
    name: `${id}`,
    late: id === 1,
  }))
  expect(all.map(({ unitId, late, received }) => [unitId, late, received])).toEqual([
    [3, false, 21],
    [1, true, 21],
    [2, false, 0],
  ])
})
