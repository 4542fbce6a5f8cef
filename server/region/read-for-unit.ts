import { acceptedReports } from '@/db/queries/region/sum'
import { successionsOf } from '@/db/queries/region/units'
import type { Actor } from '@/lib/access'
import { reportBefore } from '@/lib/region/predecessors'
import { type CheckContent, contentText } from '@/lib/reports-check/check-content'
import { type ReadCheck, readCheckApart } from '../reports-check/read-apart'

/**
 * Reads a report once more as the report of a unit: under its name, of that year, and held against what was accepted for the year
 * before, of the unit itself and of those that were merged into it.
 */
export function readForUnit(
  actor: Actor<'region.view'>,
  { corrected, ...content }: CheckContent,
  unit: { id: number; name: string },
  year: number,
): Promise<ReadCheck> {
  const before = new Map(acceptedReports(actor, year - 1).map((report) => [report.unitId, report]))
  const last = reportBefore(unit, year, successionsOf(actor), before)
  return readCheckApart({
    from: { content: contentText({ corrected, ...content }) },
    told: { organ: unit.name, year },
    corrected,
    ...(typeof last === 'object' && { last }),
  })
}
