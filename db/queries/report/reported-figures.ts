import { and, between, count, desc, eq, lt, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { type DecisionKind, REPORTED_KINDS, type ReportedKind } from '@/lib/figures/reported'
import { type Days, daysOfYear } from '@/lib/list-query'
import { connection } from '../../client'
import { singleDecisions as decisions, reportedFigures as figures } from '../../schema/registers'
import { inYear } from '../day-columns'

const decidedIn = ({ from, to }: Days) => between(decisions.decidedOn, from, to)

/** Per kind what the entries come to that end in the year, or on these days of it, with the decisions logged by themselves: decisions, or 分. */
export function sumReportedFigures(
  _actor: Actor<'figure.view'>,
  year: number,
  days = daysOfYear(year),
): Record<ReportedKind, number> {
  const sums = connection()
    .select({ kind: figures.kind, sum: sql<number>`sum(coalesce(${figures.decisions}, ${figures.amountFen}))` })
    .from(figures)
    .where(between(figures.periodTo, days.from, days.to))
    .groupBy(figures.kind)
    .all()
  const single = connection()
    .select({ kind: decisions.kind, sum: count() })
    .from(decisions)
    .where(decidedIn(days))
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
    .where(and(eq(decisions.kind, kind as DecisionKind), decidedIn(daysOfYear(year))))
    .orderBy(desc(decisions.decidedOn), desc(decisions.id))
    .all()
}

/** The kinds of which a figure ends on these days that began before them: it cannot be divided. */
export function kindsReachingBack(_actor: Actor<'figure.view'>, { from, to }: Days): ReportedKind[] {
  const reaching = and(between(figures.periodTo, from, to), lt(figures.periodFrom, from))
  const rows = connection().selectDistinct({ kind: figures.kind }).from(figures).where(reaching).all()
  return rows.map(({ kind }) => kind)
}
