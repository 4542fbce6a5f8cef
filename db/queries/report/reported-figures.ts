import { and, count, desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { type DecisionKind, REPORTED_KINDS, type ReportedKind } from '@/lib/figures/reported'
import { connection } from '../../client'
import { singleDecisions as decisions, reportedFigures as figures } from '../../schema/registers'
import { inYear } from '../day-columns'

const decidedIn = (year: number) => inYear(decisions.decidedOn, year)

/** Per kind what the year's entries come to, with the decisions logged by themselves: decisions, or 分. */
export function sumReportedFigures(_actor: Actor<'figure.view'>, year: number): Record<ReportedKind, number> {
  const sums = connection()
    .select({ kind: figures.kind, sum: sql<number>`sum(coalesce(${figures.decisions}, ${figures.amountFen}))` })
    .from(figures)
    .where(inYear(figures.periodTo, year))
    .groupBy(figures.kind)
    .all()
  const single = connection()
    .select({ kind: decisions.kind, sum: count() })
    .from(decisions)
    .where(decidedIn(year))
    .groupBy(decisions.kind)
    .all()
  const sumOf = (rows: readonly { kind: ReportedKind; sum: number }[], kind: ReportedKind) =>
    rows.find((row) => row.kind === kind)?.sum ?? 0
  return Object.fromEntries(REPORTED_KINDS.map((kind) => [kind, sumOf(sums, kind) + sumOf(single, kind)])) as Record<
    ReportedKind,
    number
  >
}

export function figuresInCell(_actor: Actor<'figure.view'>, year: number, kind: ReportedKind) {
  return connection()
    .select()
    .from(figures)
    .where(and(eq(figures.kind, kind), inYear(figures.periodTo, year)))
    .orderBy(desc(figures.periodTo), desc(figures.id))
    .all()
}

/** The decisions of the year that were logged by themselves, each one of the figure. */
export function decisionsInCell(_actor: Actor<'figure.view'>, year: number, kind: ReportedKind) {
  return connection()
    .select()
    .from(decisions)
    .where(and(eq(decisions.kind, kind as DecisionKind), decidedIn(year)))
    .orderBy(desc(decisions.decidedOn), desc(decisions.id))
    .all()
}
