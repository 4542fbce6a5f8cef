import { expect, test } from 'vitest'
import type { PlainDate } from '../dates'
import { formatOf } from '../law/report-formats/format-of'
import type { TableFigureId } from '../report/history/published-report'
import { countedTwice } from './counted-twice'
import { type AcceptedReport, sumOf } from './sum'
import type { Unit } from './unit'

const unit = (id: number, more: Partial<Unit> = {}): Unit => ({
  ...{ id, name: `单位${id}`, shortName: `${id}`, kind: 'department', parentId: null, firstDay: null, lastDay: null },
  ...more,
})
const report = (unitId: number, cells: Partial<Record<TableFigureId, string>>): AcceptedReport => ({
  ...{ unitId, version: 1, format: '2021', nil: false },
  cells: new Map(
    Object.entries(cells).map(([figure, value]) => [figure as TableFigureId, { state: 'number' as const, value }]),
  ),
})
const ISSUED = 'table2.normative_documents.issued'
const AFTER_REVIEW = 'table4.litigation_after_reconsideration.total'
const NOT_HELD = 'table3.unavailable.not_held.total'

function warned(
  units: Unit[],
  accepted: AcceptedReport[],
  own: Partial<Record<TableFigureId, string>> = {},
  happenedOn?: PlainDate,
) {
  const owed = new Set(units.filter(({ lastDay }) => lastDay === null).map(({ id }) => id))
  const sum = sumOf({
    ...{ format: formatOf(2023), units, owed, accepted, adjustments: [] },
    own: (figure) => own[figure] ?? '0',
  })
  const successions = happenedOn ? [{ kind: 'merged' as const, unitId: 1, successorId: 2, happenedOn }] : []
  return countedTwice(sum, units, successions).map(({ kind, unitIds, own: owns }) => [kind, unitIds, owns])
}

test('a department under a lower government that reports is named as left out', () => {
  const units = [unit(1, { kind: 'lower_government' }), unit(2, { parentId: 1 })]
  expect(warned(units, [report(1, {}), report(2, {})])).toEqual([['contained', [2], false]])
})

test('a unit that was merged in the year, added together with its successor', () => {
  const units = [unit(1, { lastDay: '2023-06-30' }), unit(2)]
  expect(warned(units, [report(1, {}), report(2, {})], {}, '2023-06-30')).toEqual([['succeeded', [1], false]])
  expect(warned(units, [report(2, {})], {}, '2023-06-30')).toEqual([])
})

test('joint documents, co-defendants and requests passed on are asked where two at least count some', () => {
  const units = [unit(1), unit(2), unit(3)]
  const some = (figure: TableFigureId) => [report(1, { [figure]: '2' }), report(2, { [figure]: '1' }), report(3, {})]
  expect(warned(units, some(ISSUED))).toEqual([['joint_documents', [1, 2], false]])
  expect(warned(units, some(AFTER_REVIEW))).toEqual([['co_defendants', [1, 2], false]])
  expect(warned(units, some(NOT_HELD))).toEqual([['passed_on', [1, 2], false]])
  expect(warned(units, [report(1, { [ISSUED]: '2' })])).toEqual([])
  expect(warned(units, [report(1, { [ISSUED]: '2' })], { [ISSUED]: '1' })).toEqual([['joint_documents', [1], true]])
})
