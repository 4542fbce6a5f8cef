import { asc, eq } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { FormatCode } from '@/lib/law/report-formats/format-of'
import type { ReportFormat } from '@/lib/law/report-formats/report-format'
import { obligationOf } from '@/lib/region/obligation'
import { type AcceptedReport, type RegionSum, sumOf, type UnitCell } from '@/lib/region/sum'
import type { TableFigureId } from '@/lib/report/history/published-report'
import { connection } from '../../client'
import { prepared } from '../../prepared'
import { regionAdjustments, regionRulings, regionSubmissions } from '../../schema/region'
import { latestDecisions } from './board'
import { regionUnitsOf, successionsOf } from './units'

export type ReportInSum = AcceptedReport & { submissionId: number; sha256: string }

const cellsOf = prepared((_, driver) =>
  driver
    .prepare(
      'SELECT submission_id, figure, state, value FROM region_cells WHERE submission_id IN (SELECT value FROM json_each(?))',
    )
    .raw(),
)

/** The latest accepted version of every unit's report of a year, with its cells. */
export function acceptedReports(actor: Actor<'region.view'>, year: number): ReportInSum[] {
  const decisions = latestDecisions(actor, year)
  const rows = connection()
    .select({
      id: regionSubmissions.id,
      unitId: regionSubmissions.unitId,
      version: regionSubmissions.version,
      format: regionSubmissions.format,
      nil: regionSubmissions.nil,
      sha256: regionSubmissions.sha256,
    })
    .from(regionSubmissions)
    .where(eq(regionSubmissions.year, year))
    .orderBy(asc(regionSubmissions.version))
    .all()
  const accepted = new Map(
    rows.filter(({ id }) => decisions.get(id)?.kind === 'accepted').map((row) => [row.unitId, row]),
  )
  const cells = cellsBySubmission([...accepted.values()].map(({ id }) => id))
  return [...accepted.values()].map(({ id, format, ...row }) => ({
    ...row,
    submissionId: id,
    format: format as FormatCode,
    cells: cells.get(id) ?? NO_CELLS,
  }))
}

type Cells = ReadonlyMap<TableFigureId, UnitCell>
type CellRow = [number, TableFigureId, UnitCell['state'], string | null]

/** The cells of a version never change: those that were read stay with their connection, for so many versions. */
const readCells = new WeakMap<object, Map<number, Cells>>()
const MOST_KEPT = 600
const NO_CELLS: Cells = new Map()

function cellsBySubmission(ids: readonly number[]): ReadonlyMap<number, Cells> {
  const { $client } = connection()
  const before = readCells.get($client)
  const kept = before && before.size + ids.length <= MOST_KEPT ? before : new Map<number, Cells>()
  const unread = ids.filter((id) => !kept.has(id))
  if (unread.length === 0) return kept
  const cells = new Map([...kept, ...readFrom(unread)])
  // What an open transaction wrote may be undone, and its numbers given anew.
  if (!$client.inTransaction) readCells.set($client, cells)
  return cells
}

function readFrom(ids: readonly number[]): Map<number, Cells> {
  const read = new Map(ids.map((id) => [id, new Map<TableFigureId, UnitCell>()]))
  const rows = cellsOf(connection()).iterate(JSON.stringify(ids)) as Iterable<CellRow>
  for (const [id, figure, state, value] of rows) read.get(id)!.set(figure, state === 'zero' ? ZERO : { state, value })
  return read
}

/** Most cells of most reports. */
const ZERO: UnitCell = { state: 'zero', value: '0' }

export function adjustmentsOf(_actor: Actor<'region.view'>, year: number) {
  return connection()
    .select()
    .from(regionAdjustments)
    .where(eq(regionAdjustments.year, year))
    .orderBy(asc(regionAdjustments.id))
    .all()
}

/** The sum of a year: the government's own cells, the accepted reports and the adjustments. */
export function regionSum(
  actor: Actor<'region.view'>,
  year: number,
  format: ReportFormat,
  own: (figure: TableFigureId) => string,
): RegionSum & { reports: readonly ReportInSum[] } {
  const [units, successions, reports] = [regionUnitsOf(actor), successionsOf(actor), acceptedReports(actor, year)]
  const rulings = connection().select().from(regionRulings).where(eq(regionRulings.year, year)).all()
  const owed = units.filter((unit) => obligationOf(unit, year, { rulings, successions }).owed).map(({ id }) => id)
  const adjustments = adjustmentsOf(actor, year)
  return { ...sumOf({ format, own, units, owed: new Set(owed), accepted: reports, adjustments }), reports }
}

/** The cells of a single version. */
export function submissionCells(_actor: Actor<'region.view'>, submissionId: number): Cells {
  return cellsBySubmission([submissionId]).get(submissionId) ?? NO_CELLS
}
