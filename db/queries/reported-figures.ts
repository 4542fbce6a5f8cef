import { and, asc, count, desc, eq, gte, lte, ne, type SQL, sql } from 'drizzle-orm'
import { alias, union } from 'drizzle-orm/sqlite-core'
import type { Actor } from '@/lib/access'
import type { FigureListQuery } from '@/lib/figures/list-query'
import type { ReportedKind } from '@/lib/figures/reported'
import { sizeOf } from '@/lib/list-query'
import { connection } from '../client'
import { singleDecisions as decisions, reportedFigures as figures } from '../schema/registers'
import { inYear, yearsIn } from './day-columns'
import { decisionYears } from './decisions'
import { sumReportedFigures } from './report/reported-figures'

/** One page of the list, and how many figures the filters leave. */
export function listFigures(_actor: Actor<'figure.view'>, query: FigureListQuery) {
  const where = and(...conditions(query))
  const direction = query.sort.startsWith('-') ? desc : asc
  const rows = connection()
    .select({
      id: figures.id,
      kind: figures.kind,
      periodFrom: figures.periodFrom,
      periodTo: figures.periodTo,
      decisions: figures.decisions,
      amountFen: figures.amountFen,
      source: figures.source,
      note: figures.note,
      overlaps: sql<number>`EXISTS ${samePeriodAgain()}`.mapWith(Boolean),
    })
    .from(figures)
    .where(where)
    .orderBy(direction(figures.periodTo), direction(figures.periodFrom), asc(figures.kind), asc(figures.id))
    .limit(sizeOf(query))
    .offset((query.page - 1) * sizeOf(query))
    .all()
  const total = connection().select({ count: count() }).from(figures).where(where).get()!.count
  return { total, rows }
}

export function figureFile(_actor: Actor<'figure.view'>, id: number) {
  return connection().select().from(figures).where(eq(figures.id, id)).get()
}

/** Per year, latest first, what table 二 takes: decisions, or 分. `only` leaves a single year. */
export function figureSums(
  actor: Actor<'figure.view'>,
  only?: number,
): { year: number; sums: Record<ReportedKind, number> }[] {
  const years = [...new Set([...figureYears(actor), ...decisionYears(actor)])].sort((one, other) => other - one)
  return years
    .filter((year) => only === undefined || year === only)
    .map((year) => ({ year, sums: sumReportedFigures(actor, year) }))
}

export function figureYears(_actor: Actor<'figure.view'>): number[] {
  return yearsIn(figures, figures.periodTo)
}

/** The offices that gave figures or decisions before, to be offered while one is typed. */
export function figureSources(_actor: Actor<'figure.view'>): string[] {
  const ofFigures = connection().select({ source: figures.source }).from(figures)
  const ofDecisions = connection().select({ source: decisions.source }).from(decisions)
  return union(ofFigures, ofDecisions)
    .all()
    .map(({ source }) => source)
    .sort()
}

function conditions({ kind, year }: FigureListQuery): (SQL | undefined)[] {
  return [kind && eq(figures.kind, kind), inYear(figures.periodTo, year)]
}

/** Another figure of the same kind from the same office for days that this one covers too: one of them counts twice. */
function samePeriodAgain() {
  const other = alias(figures, 'other')
  return connection()
    .select({ id: other.id })
    .from(other)
    .where(
      and(
        eq(other.kind, figures.kind),
        eq(other.source, figures.source),
        ne(other.id, figures.id),
        lte(other.periodFrom, figures.periodTo),
        gte(other.periodTo, figures.periodFrom),
      ),
    )
}
