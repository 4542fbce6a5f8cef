import { and, between, desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { firstDayOf, lastDayOf } from '@/lib/dates'
import { REPORTED_KINDS, type ReportedKind } from '@/lib/figures/reported'
import { connection } from '../../client'
import { reportedFigures as figures } from '../../schema/registers'

const inYear = (year: number) => between(figures.periodTo, firstDayOf(year), lastDayOf(year))

/** Per kind the sum of the year's entries: decisions, or 分. */
export function sumReportedFigures(_actor: Actor, year: number): Record<ReportedKind, number> {
  const sums = connection()
    .select({ kind: figures.kind, sum: sql<number>`sum(coalesce(${figures.decisions}, ${figures.amountFen}))` })
    .from(figures)
    .where(inYear(year))
    .groupBy(figures.kind)
    .all()
  return Object.fromEntries(
    REPORTED_KINDS.map((kind) => [kind, sums.find((row) => row.kind === kind)?.sum ?? 0]),
  ) as Record<ReportedKind, number>
}

export function figuresInCell(_actor: Actor, year: number, kind: ReportedKind) {
  return connection()
    .select()
    .from(figures)
    .where(and(eq(figures.kind, kind), inYear(year)))
    .orderBy(desc(figures.periodTo), desc(figures.id))
    .all()
}
