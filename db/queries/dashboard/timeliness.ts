import { and, asc, eq, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { NONE } from '@/lib/address'
import type { Dashboard, Timeliness } from '@/lib/dashboard/dashboard'
import { type Filters, requestsMark } from '@/lib/dashboard/mark'
import { percentile } from '@/lib/dashboard/percentile'
import type { Section } from '@/lib/dashboard/period'
import { OUTCOME_GROUP_CODES, OUTCOMES } from '@/lib/law/outcomes'
import { type Days, spanOf } from '@/lib/list-query'
import { connection } from '../../client'
import { caseClocks as clocks } from '../../schema/case-acts'
import { sections, staff } from '../../schema/organ'
import { conclusions, disclosureRequests as requests } from '../../schema/requests'
import { endedIn, ofSection, presentReply } from '../request-conditions'
import { COUNT } from './counting'

/** Rounds ended on these days, grouped as far as they differ. */
function endedRows(days: Days, section: Section) {
  const late = sql<number>`${clocks.concludedOn} > ${clocks.dueOn} AND ${clocks.dueOn} IS NOT NULL`
  const { sectionId, handlerId } = requests
  const columns = { sectionId, handlerId, outcome: conclusions.outcome, used: clocks.workingDaysUsed, late }
  return (
    connection()
      .select({ ...columns, count: COUNT })
      .from(clocks)
      .innerJoin(requests, eq(requests.id, clocks.requestId))
      .leftJoin(conclusions, presentReply)
      .where(and(endedIn(days), ofSection(section)))
      // What differs most stands first, so that sorting compares little.
      .groupBy(clocks.workingDaysUsed, conclusions.outcome, sectionId, handlerId, late)
      .all()
  )
}
type Row = ReturnType<typeof endedRows>[number]

export function countTimeliness(_actor: Actor<'request.view'>, days: Days, section: Section): Dashboard['timeliness'] {
  const rows = endedRows(days, section)
  const base = { ended: spanOf(days), section }
  const of = (filters: Filters, belongs: (row: Row) => boolean) =>
    timelinessOf(rows.filter(belongs), { ...base, ...filters })
  const idOrNone = (id: number | null) => id ?? NONE
  const none = { id: NONE, name: '' } as const
  return {
    all: of({}, () => true),
    bySection: [...namesIn(sections), none]
      .filter(({ id }) => section === undefined || id === section)
      .map(({ id, name }) => ({
        key: id,
        name,
        ...of({ section: id }, ({ sectionId }) => idOrNone(sectionId) === id),
      })),
    byHandler: [...namesIn(staff), none]
      .map(({ id, name }) => ({
        key: id,
        name,
        ...of({ handler: id }, ({ handlerId }) => idOrNone(handlerId) === id),
      }))
      .filter(({ ended }) => ended.count > 0),
    byOutcome: OUTCOME_GROUP_CODES.map((group) => ({
      key: group,
      ...of({ group }, ({ outcome }) => outcome !== null && OUTCOMES[outcome].group === group),
    })),
  }
}

function timelinessOf(rows: readonly Row[], filters: Filters): Timeliness {
  const used = new Map<number, number>()
  let [onTime, late] = [0, 0]
  for (const row of rows) {
    if (row.late) late += row.count
    else onTime += row.count
    if (row.used !== null) used.set(row.used, (used.get(row.used) ?? 0) + row.count)
  }
  return {
    ended: requestsMark(onTime + late, filters),
    onTime: requestsMark(onTime, { ...filters, status: 'concluded' }),
    late: requestsMark(late, { ...filters, status: 'concluded_late' }),
    median: percentile(used, 0.5),
    ninth: percentile(used, 0.9),
    longest: requestsMark(0, { ...filters, sort: '-used' }).href,
  }
}

function namesIn(table: typeof sections | typeof staff): { id: number | typeof NONE; name: string }[] {
  return connection().select({ id: table.id, name: table.name }).from(table).orderBy(asc(table.id)).all()
}
