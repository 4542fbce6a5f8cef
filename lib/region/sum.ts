import type { FormatCode } from '../law/report-formats/format-of'
import type { ReportFormat } from '../law/report-formats/report-format'
import { sameMeasures, type TableFigureId, tableFigures, tablesOfPrinted } from '../report/history/published-report'
import type { ReportTables } from '../report/tables'
import { addDecimals } from './decimal'
import { containedIn } from './obligation'
import type { Unit } from './unit'

/** What a cell of a report holds: a number, a written zero, nothing, a dash or slash, or words. */
export const CELL_STATES = ['number', 'zero', 'blank', 'dash', 'text'] as const
type CellState = (typeof CELL_STATES)[number]
export type UnitCell = { state: CellState; value: string | null }

/** The version of a unit's report that stands in the sum. */
export type AcceptedReport = {
  unitId: number
  version: number
  format: FormatCode
  /** 零报告: every cell of it is nought, since the unit says that there was nothing. */
  nil: boolean
  cells: ReadonlyMap<TableFigureId, UnitCell>
}

/** An addition or deduction for what is counted twice; the units' own figures stay as they are. */
export type Adjustment = { id: number; figure: TableFigureId; amount: string; reason: string; unitId: number | null }

/**
 * What a unit puts into a cell of the sum. Beside what can stand in a cell: `nil` by its nil report; `absent`: its report has
 * no such cell; `other_form`: its form measures something else there; `missing`: there is no accepted report.
 */
export type PartState = CellState | 'nil' | 'absent' | 'other_form' | 'missing'
type Part = { unitId: number; state: PartState; value: string | null }

/** A cell of the sum: own, units and adjustments apart; `known` of the units have a number or a nil report in it. */
export type SumCell = {
  figure: TableFigureId
  own: string
  units: string
  adjusted: string
  sum: string
  known: number
}

export type SumFacts = {
  format: ReportFormat
  /** The government's own cells. */
  own: (figure: TableFigureId) => string
  units: readonly Unit[]
  /** The units that owe a report of the year. */
  owed: ReadonlySet<number>
  accepted: readonly AcceptedReport[]
  adjustments: readonly Adjustment[]
}

export type RegionSum = {
  format: ReportFormat
  cells: ReadonlyMap<TableFigureId, SumCell>
  /** The units whose reports are added, those of the missing ones too: m. */
  expected: readonly number[]
  /** Those of them without an accepted report. The sum is provisional as long as there are any. */
  missing: readonly number[]
  /** The units that are not added since the report of a lower government contains them already. */
  contained: readonly { unitId: number; governmentId: number }[]
  adjustments: readonly Adjustment[]
  parts: (figure: TableFigureId) => Part[]
}

/**
 * Adds the reports of a region up, cell by cell: the own figures, those of every unit that owes a report or handed one in that
 * was accepted, and the adjustments. Of a branch with a lower government that reports, that government's report alone.
 */
export function sumOf(facts: SumFacts): RegionSum {
  const { format, own, adjustments } = facts
  const { expected, contained } = addends(facts)
  const accepted = new Map(facts.accepted.map((report) => [report.unitId, report]))
  const parts = (figure: TableFigureId) =>
    expected.map((unitId) => partOf(unitId, accepted.get(unitId), figure, format))
  const cells = tableFigures(format).map((figure): SumCell => {
    const numbers = parts(figure).flatMap(({ value }) => value ?? [])
    const units = addDecimals(numbers)
    const adjusted = addDecimals(adjustments.filter((each) => each.figure === figure).map(({ amount }) => amount))
    const ownValue = own(figure)
    const sum = addDecimals([ownValue, units, adjusted])
    return { figure, own: ownValue, units, adjusted, sum, known: numbers.length }
  })
  return {
    format,
    cells: new Map(cells.map((cell) => [cell.figure, cell])),
    expected,
    missing: expected.filter((id) => !accepted.has(id)),
    contained,
    adjustments,
    parts,
  }
}

function addends({ units, owed, accepted }: SumFacts): Pick<RegionSum, 'expected' | 'contained'> {
  const handedIn = new Set(accepted.map(({ unitId }) => unitId))
  const known = new Map(units.map((unit) => [unit.id, unit]))
  const reports = ({ id }: Unit) => owed.has(id) || handedIn.has(id)
  const placed = units.filter(reports).map((unit) => ({
    unitId: unit.id,
    governmentId: containedIn(unit, (id) => known.get(id), reports)?.id,
  }))
  return {
    expected: placed.flatMap(({ unitId, governmentId }) => (governmentId === undefined ? [unitId] : [])),
    contained: placed.flatMap(({ unitId, governmentId }) =>
      governmentId === undefined ? [] : [{ unitId, governmentId }],
    ),
  }
}

function partOf(unitId: number, report: AcceptedReport | undefined, figure: TableFigureId, format: ReportFormat): Part {
  if (!report) return { unitId, state: 'missing', value: null }
  if (report.nil) return { unitId, state: 'nil', value: '0' }
  if (figure.startsWith('table2.') && !sameMeasures(report, format)) return { unitId, state: 'other_form', value: null }
  const cell = report.cells.get(figure)
  return cell ? { unitId, ...cell } : { unitId, state: 'absent', value: null }
}

/** The sum as the tables of the form. */
export function tablesOfSum({ format, cells }: Pick<RegionSum, 'format' | 'cells'>): ReportTables {
  return tablesOfPrinted(format, (figure) => cells.get(figure)?.sum)
}
