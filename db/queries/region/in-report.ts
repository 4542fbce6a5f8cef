import type { Actor } from '@/lib/access'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { type Composition, compositionOf } from '@/lib/region/composition'
import { type RegionSum, tablesOfSum } from '@/lib/region/sum'
import type { FigureRecord } from '@/lib/report/figure-records'
import type { FigureId } from '@/lib/report/figures'
import { publishedFigures, type TableFigureId } from '@/lib/report/history/published-report'
import type { ReportTables } from '@/lib/report/tables'
import { organOf } from '../organ'
import { regionYearOf } from './board'
import { type ReportInSum, regionSum } from './sum'
import { regionUnitsOf } from './units'

type Actors = Actor<'report.view'>

/**
 * The sum of which a government's own report of a year is made: its own tables and the accepted reports of its units
 * (条例第四十九条). Undefined for a department, where no report was accepted, and where the office keeps them apart.
 */
function sumInReport(
  actor: Actors,
  year: number,
  own: ReportTables,
): (RegionSum & { reports: readonly ReportInSum[] }) | undefined {
  if (organOf(actor).kind !== 'government' || !regionYearOf(actor, year).inReport) return undefined
  const format = formatOf(year)
  const figures = publishedFigures(own, format)
  const sum = regionSum(actor, year, format, (figure) => figures.get(figure) ?? '0')
  return sum.reports.length > 0 ? sum : undefined
}

/** The tables of a year with the units' reports added, where they belong to the organ's report. */
export function tablesWithUnits(actor: Actors, year: number, own: ReportTables): ReportTables {
  const sum = sumInReport(actor, year, own)
  return sum ? tablesOfSum(sum) : own
}

/** What stands behind the figures of a report beside the organ's own records: its units' reports, and adjustments of the sum. */
export function unitRecords(actor: Actors, year: number, own: ReportTables): (figure: FigureId) => FigureRecord[] {
  const sum = sumInReport(actor, year, own)
  if (!sum) return () => []
  const versions = new Map(sum.reports.map(({ unitId, version }) => [unitId, version]))
  const names = new Map(regionUnitsOf(actor).map(({ id, name }) => [id, name]))
  return (figure) => {
    if (!sum.cells.has(figure as TableFigureId)) return []
    const parts = sum.parts(figure as TableFigureId).filter(({ value }) => value !== null && value !== '0')
    const adjustments = sum.adjustments.filter((each) => each.figure === figure)
    return [
      ...parts.map(({ unitId, value }) => ({
        path: `/region/${year}/units/${unitId}`,
        name: names.get(unitId) ?? '',
        date: '',
        detail: `第${versions.get(unitId)}版`,
        value: value!,
      })),
      ...adjustments.map(({ id, amount, reason }) => ({
        path: `/region/${year}/sum#adjustment-${id}`,
        name: '汇总调整',
        date: '',
        detail: reason,
        value: amount,
      })),
    ]
  }
}

/** Which version of which unit's report a government's report of a year contains; undefined where it contains none. */
export function compositionInReport(actor: Actors, year: number, own: ReportTables): Composition | undefined {
  const sum = sumInReport(actor, year, own)
  if (!sum) return undefined
  const names = new Map(regionUnitsOf(actor).map(({ id, name }) => [id, name]))
  return compositionOf(sum, sum.reports, (id) => names.get(id) ?? '')
}
