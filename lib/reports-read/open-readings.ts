import type { PublishedReport, TableFigureId } from '../report/history/published-report'
import { publishedNumber } from '../report/history/published-report'
import type { Claim } from '../report/prose/claims'
import { same } from '../report/prose/figure'
import { sum } from '../report/tables'
import type { ReadCell, SettledBy } from './read-cell'
import { agreed } from './settle'

/** Glued digits of a row: the cells that they fill, and every way to cut them; a cell of which no figure is kept is null. */
export type OpenReading = {
  cells: readonly (TableFigureId | null)[]
  ways: readonly (readonly ReadCell[])[]
  printed: string
}

/** What may tell the ways apart besides the table itself. */
type Evidence = { claims: readonly Claim[]; last?: PublishedReport }

/**
 * The ways that are left of an open row once the stock of the year before (Y-2) and the report’s own text have been asked, and
 * which of the two decided. Evidence that fits no way is none: then the row stays open. Ways by which a year would end with
 * fewer documents than it added come last; they are unlikely, but a report may be wrong in just that.
 */
export function narrowed(open: OpenReading, { claims, last }: Evidence): OpenReading & { by: SettledBy | undefined } {
  const steps: [SettledBy, (way: readonly ReadCell[]) => boolean][] = [
    ['lastYear', (way) => followsOn(open, way, last)],
    ['text', (way) => claims.every((claim) => fits(open, way, claim))],
  ]
  let { ways } = open
  let by: SettledBy | undefined
  for (const [step, holds] of steps) {
    const left = ways.filter(holds)
    if (left.length === 0 || left.length === ways.length) continue
    ;[ways, by] = [left, step]
  }
  const [likely, unlikely] = [true, false].map((is) => ways.filter((way) => isLikely(open, way) === is))
  return { ...open, ways: [...likely!, ...unlikely!], by }
}

/** Whether the ways differ in a cell of which a figure is kept. */
export function isOpen({ cells, ways }: OpenReading): boolean {
  const kept = ways.map((way) => cells.map((id, at) => id && way[at]!.value).join(' '))
  return new Set(kept).size > 1
}

/** Whether at least as many documents are in force as the year added and did not repeal. */
export function isLikely(open: Pick<OpenReading, 'cells'>, way: readonly ReadCell[]): boolean {
  return stockBefore(open, way) >= 0
}

/** The cells of a row as far as its ways agree; one that the evidence decided says so and keeps the digits as printed. */
export function cellsOfReading({ ways, printed, cells }: OpenReading, by: SettledBy | undefined) {
  const values = agreed(ways, printed)
  return cells.flatMap((id, at): [TableFigureId, ReadCell][] => {
    const value = values[at]!
    if (!id) return []
    return [[id, value.may === undefined && by !== undefined ? { ...value, printed: printed.trim(), by } : value]]
  })
}

const KIND = /^table2\.(regulations|normative_documents)\.(issued|repealed|in_force)$/

/** The stock at the beginning of the year as a way has it; 0 for a row that counts no stock. */
function stockBefore({ cells }: Pick<OpenReading, 'cells'>, way: readonly ReadCell[]): number {
  const value = (measure: string) => {
    const at = cells.findIndex((cell) => cell !== null && KIND.exec(cell)?.[2] === measure)
    return at < 0 ? undefined : Number(way[at]!.value ?? 0)
  }
  const [issued, repealed, inForce] = [value('issued'), value('repealed'), value('in_force')]
  return issued === undefined || repealed === undefined || inForce === undefined ? 0 : inForce - issued + repealed
}

function followsOn(open: OpenReading, way: readonly ReadCell[], last: PublishedReport | undefined): boolean {
  const inForce = open.cells.find((cell) => cell?.endsWith('.in_force'))
  const before = last && inForce ? publishedNumber(last, inForce) : undefined
  return before === undefined || stockBefore(open, way) === before
}

/** A claim of several rows together says nothing of one. */
function fits({ cells }: OpenReading, way: readonly ReadCell[], { may, figure, step }: Claim): boolean {
  const sums = may.flatMap((each) => {
    const at = each.map((id) => cells.indexOf(id))
    return at.length === 0 || at.includes(-1) ? [] : [sum(at.map((index) => Number(way[index]!.value ?? 0)))]
  })
  return sums.length === 0 || sums.some((value) => same(value, figure, step))
}
