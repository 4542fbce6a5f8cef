import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatByCode, formatOf } from '../law/report-formats/format-of'
import { propertyRuns } from '../property-runs.fixture'
import { type TableFigureId, tableFigures } from '../report/history/published-report'
import { checkSum } from './check-sum'
import { compositionOf, unitDifferences } from './composition'
import { asAccepted, type GeneratedRegion, generatedRegion, type PrintedReport } from './generated-region.fixture'
import { obligationOf } from './obligation'
import { type AcceptedReport, type RegionSum, sumOf } from './sum'
import type { Unit } from './unit'

function sumIn(
  { units, successions, own, adjustments }: GeneratedRegion,
  reports: readonly PrintedReport[],
  year: number,
) {
  return sumOf({
    format: formatOf(year),
    own: (figure) => own(year, figure),
    units,
    owed: new Set(
      units.flatMap((unit) => (obligationOf(unit, year, { rulings: [], successions }).owed ? [unit.id] : [])),
    ),
    accepted: reports.filter((report) => report.year === year).map(asAccepted),
    adjustments: adjustments.filter((each) => each.year === year),
  })
}

/** The same sum by another way: from what is printed, in whole millionths, by the rules as they are stated. */
function addedByHand(region: GeneratedRegion, reports: readonly PrintedReport[], year: number, figure: TableFigureId) {
  const { units, adjustments, own } = region
  const end = `${year}-12-31`
  const reportOf = (unit: Unit) => reports.find((each) => each.unitId === unit.id && each.year === year)
  const standsAtEnd = (unit: Unit) => !(unit.firstDay && unit.firstDay > end) && !(unit.lastDay && unit.lastDay < end)
  const counts = (unit: Unit) => standsAtEnd(unit) || reportOf(unit) !== undefined
  const governments = (unit: Unit): Unit[] => {
    const above = units.find(({ id }) => id === unit.parentId)
    return above ? [above, ...governments(above)] : []
  }
  const added = units.filter(
    (unit) => counts(unit) && !governments(unit).some((each) => each.kind === 'lower_government' && counts(each)),
  )
  const printed = added.flatMap((unit) => {
    const report = reportOf(unit)
    if (!report) return []
    if (!report.cells) return ['0']
    const sameTable2 = formatByCode(report.format).code === formatOf(year).code
    if (figure.startsWith('table2') && !sameTable2) return []
    const text = report.cells.get(figure) ?? ''
    return /^\d/.test(text) ? [text] : []
  })
  const micro = (text: string) => Math.round(Number(text) * 1e6)
  const adjusted = adjustments.filter((each) => each.year === year && each.figure === figure)
  const total = [own(year, figure), ...printed, ...adjusted.map(({ amount }) => amount)]
    .map(micro)
    .reduce((a, b) => a + b, 0)
  return {
    total,
    known: printed.length,
    expected: added.length,
    missing: added.filter((each) => !reportOf(each)).length,
  }
}

const region = fc
  .record({ seed: fc.integer({ min: 1, max: 1e9 }), size: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constant(200)) })
  .map(({ seed, size }) => generatedRegion(seed, size))

const valuesOf = ({ cells }: RegionSum) => Object.fromEntries([...cells].map(([figure, { sum }]) => [figure, sum]))

describe('the sum of a generated region', () => {
  test('is in every cell what an independent addition gives, and says of how many units it is', () => {
    fc.assert(
      fc.property(region, (each) => {
        for (const year of each.years) {
          const sum = sumIn(each, each.reports, year)
          for (const figure of tableFigures(formatOf(year))) {
            const cell = sum.cells.get(figure)!
            const { total, known, expected, missing } = addedByHand(each, each.reports, year, figure)
            expect([figure, Math.round(Number(cell.sum) * 1e6), cell.known]).toEqual([figure, total, known])
            expect([sum.expected.length, sum.missing.length]).toEqual([expected, missing])
          }
        }
      }),
      { numRuns: propertyRuns(24) },
    )
  })

  test('opens exactly its units: what they put in, with the own figure and the adjustments, is the cell', () => {
    fc.assert(
      fc.property(region, (each) => {
        const year = each.years[0]!
        const sum = sumIn(each, each.reports, year)
        for (const [figure, cell] of sum.cells) {
          const parts = sum.parts(figure)
          expect(parts.map(({ unitId }) => unitId)).toEqual(sum.expected)
          const put = parts.reduce((total, { value }) => total + Math.round(Number(value ?? 0) * 1e6), 0)
          expect(Math.round(Number(cell.units) * 1e6)).toBe(put)
          expect(parts.filter(({ value }) => value !== null)).toHaveLength(cell.known)
          for (const part of parts) expect(part.state === 'missing').toBe(sum.missing.includes(part.unitId))
        }
      }),
      { numRuns: propertyRuns(12) },
    )
  })

  test('changes in exactly the cells in which a unit restates its report, and names that unit', () => {
    fc.assert(
      fc.property(region, fc.nat(), fc.nat(), (each, which, cell) => {
        const year = each.years[0]!
        const before = sumIn(each, each.reports, year)
        const added = each.reports.filter(
          (report) => report.year === year && report.cells && before.expected.includes(report.unitId),
        )
        fc.pre(added.length > 0)
        const report = added[which % added.length]!
        const filled = [...report.cells!].filter(
          ([figure, text]) => /^\d+$/.test(text) && before.cells.has(figure) && before.parts(figure).length > 0,
        )
        const summed = filled.filter(
          ([figure]) => before.parts(figure).find(({ unitId }) => unitId === report.unitId)!.value !== null,
        )
        fc.pre(summed.length > 0)
        const [figure, text] = summed[cell % summed.length]!
        const restated = {
          ...report,
          version: report.version + 1,
          cells: new Map(report.cells).set(figure, String(Number(text) + 7)),
        }
        const reports = each.reports.map((other) => (other === report ? restated : other))
        const after = sumIn(each, reports, year)
        const values = valuesOf(before)
        expect(valuesOf(after)).toEqual({ ...values, [figure]: String(Number(values[figure]) + 7) })
        const kept = (sum: RegionSum, of: readonly PrintedReport[]) =>
          compositionOf(
            sum,
            of.filter((other) => other.year === year).map((other) => ({ ...asAccepted(other), sha256: '' })),
            String,
          )
        expect(unitDifferences(kept(before, each.reports), kept(after, reports))).toEqual([
          {
            unitId: report.unitId,
            name: String(report.unitId),
            before: report.version,
            after: report.version + 1,
            cells: [{ figure, before: text, after: String(Number(text) + 7), change: '7' }],
          },
        ])
      }),
      { numRuns: propertyRuns(24) },
    )
  })

  test('that breaks a rule names who breaks it: their differences are the whole one', () => {
    fc.assert(
      fc.property(region, (each) => {
        const year = each.years[0]!
        const sum = sumIn(each, each.reports, year)
        for (const { rule, found, expected, breaking } of checkSum(sum, year)) {
          if (!['T3-1', 'T3-2', 'T3-3', 'T4-1'].includes(rule)) continue
          const whole = breaking.reduce((total, { difference }) => total + Number(difference), 0)
          expect([rule, whole]).toEqual([rule, Number(found) - Number(expected)])
        }
      }),
      { numRuns: propertyRuns(12) },
    )
  })
})

const FORMAT = formatOf(2023)
const unit = (id: number, more: Partial<Unit> = {}): Unit => ({
  ...{ id, name: `单位${id}`, shortName: `${id}`, kind: 'department', parentId: null, firstDay: null, lastDay: null },
  ...more,
})
const report = (unitId: number, cells: Record<string, string | null>, more: Partial<AcceptedReport> = {}) => ({
  ...{ unitId, version: 1, format: '2021' as const, nil: false },
  cells: new Map(
    Object.entries(cells).map(([figure, value]) => [
      figure as TableFigureId,
      { state: value === null ? ('blank' as const) : value === '0' ? ('zero' as const) : ('number' as const), value },
    ]),
  ),
  ...more,
})
const add = (units: Unit[], accepted: AcceptedReport[], owed = units.map(({ id }) => id)) =>
  sumOf({ format: FORMAT, own: () => '1', units, owed: new Set(owed), accepted, adjustments: [] })
const CHARGES = 'table2.administrative_charges'
const RECEIVED = 'table3.received.total'

describe('nought, nil, blank and missing are four things', () => {
  test('a nought and a nil report are known, a blank is not, a missing report is missing', () => {
    const sum = add(
      [unit(1), unit(2), unit(3), unit(4)],
      [report(1, { [RECEIVED]: '0' }), report(2, {}, { nil: true }), report(3, { [RECEIVED]: null })],
    )
    expect(sum.parts(RECEIVED).map(({ state }) => state)).toEqual(['zero', 'nil', 'blank', 'missing'])
    expect(sum.cells.get(RECEIVED)).toMatchObject({ sum: '1', units: '0', known: 2 })
    expect([sum.expected.length, sum.missing]).toEqual([4, [4]])
  })

  test('amounts are added exactly', () => {
    const sum = add([unit(1), unit(2)], [report(1, { [CHARGES]: '0.1' }), report(2, { [CHARGES]: '59237.2449' })])
    expect(sum.cells.get(CHARGES)?.sum).toBe('59238.3449')
  })

  test('the form of 2019 measured other things in table 二', () => {
    const sum = add([unit(1)], [report(1, { [CHARGES]: '5', [RECEIVED]: '5' }, { format: '2019' })])
    expect(sum.parts(CHARGES)[0]?.state).toBe('other_form')
    expect([sum.cells.get(CHARGES)?.sum, sum.cells.get(RECEIVED)?.sum]).toEqual(['1', '6'])
  })
})

describe('of a branch one level is added', () => {
  const county = unit(1, { kind: 'lower_government' })
  const bureau = unit(2, { parentId: 1 })
  const reports = [report(1, { [RECEIVED]: '10' }), report(2, { [RECEIVED]: '4' })]
  test('the lower government, where it reports', () => {
    const sum = add([county, bureau], reports)
    expect(sum.cells.get(RECEIVED)?.sum).toBe('11')
    expect(sum.contained).toEqual([{ unitId: 2, governmentId: 1 }])
  })
  test('its departments, where it owes no report and handed none in', () => {
    const sum = add([county, bureau], reports.slice(1), [2])
    expect([sum.cells.get(RECEIVED)?.sum, sum.contained]).toEqual(['5', []])
  })
  test('a circle of units above each other ends', () => {
    const sum = add([unit(1, { parentId: 2 }), unit(2, { parentId: 1 })], [])
    expect(sum.expected).toEqual([1, 2])
  })
})

test('a sum that fails names the units, those too that make up for one another', () => {
  const off = (unitId: number, by: number) =>
    report(unitId, { 'table3.received.natural_person': '5', [RECEIVED]: String(5 + by) })
  const breakingIn = (reports: AcceptedReport[]) =>
    checkSum(
      sumOf({
        format: FORMAT,
        own: () => '0',
        units: [unit(1), unit(2), unit(3)],
        owed: new Set([1, 2, 3]),
        accepted: reports,
        adjustments: [],
      }),
      2023,
    )
      .filter(({ rule, cells }) => rule === 'T3-3' && cells.includes(RECEIVED))
      .map(({ breaking }) => breaking)
  expect(breakingIn([off(1, 0), off(2, 0), off(3, 2)])).toEqual([[{ by: 3, difference: '2' }]])
  expect(breakingIn([off(1, -1), off(2, 0), off(3, 2)])).toEqual([
    [
      { by: 1, difference: '-1' },
      { by: 3, difference: '2' },
    ],
  ])
})
