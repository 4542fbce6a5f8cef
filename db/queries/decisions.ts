import { and, asc, count, desc, eq, type SQL } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { DecisionListQuery } from '@/lib/figures/list-query'
import { sizeOf } from '@/lib/list-query'
import { connection } from '../client'
import { singleDecisions as decisions } from '../schema/registers'
import { inYear, yearsIn } from './day-columns'
import { contains } from './like'

/** One page of the list, and how many decisions the filters leave. */
export function listDecisions(actor: Actor<'figure.view'>, query: DecisionListQuery) {
  const where = and(...conditions(actor, query))
  const direction = query.sort.startsWith('-') ? desc : asc
  const rows = connection()
    .select()
    .from(decisions)
    .where(where)
    .orderBy(direction(decisions.decidedOn), direction(decisions.id))
    .limit(sizeOf(query))
    .offset((query.page - 1) * sizeOf(query))
    .all()
  return { total: connection().select({ count: count() }).from(decisions).where(where).get()!.count, rows }
}

export function decisionFile(_actor: Actor<'figure.view'>, id: number) {
  return connection().select().from(decisions).where(eq(decisions.id, id)).get()
}

export function decisionYears(_actor: Actor<'figure.view'>): number[] {
  return yearsIn(decisions, decisions.decidedOn)
}

function conditions(actor: Actor, { kind, year, q }: DecisionListQuery): (SQL | undefined)[] {
  return [
    kind && eq(decisions.kind, kind),
    inYear(decisions.decidedOn, year),
    q === undefined ? undefined : contains(actor, q, decisions.subject, decisions.decisionNumber, decisions.source),
  ]
}
