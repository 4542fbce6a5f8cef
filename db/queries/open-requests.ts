import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { horizonOf, type Status, statusOf } from '@/lib/requests/status'
import { connection } from '../client'
import { caseClocks as clocks } from '../schema/case-acts'
import { disclosureRequests as requests } from '../schema/requests'
import { reckoning } from './reckoning'
import { IS_OPEN } from './request-conditions'

export const OPEN_STATUSES = [
  'overdue',
  'due_soon',
  'unconfirmed',
  'lapsed',
  'open',
  'paused',
] as const satisfies readonly Status[]
export type OpenStatus = (typeof OPEN_STATUSES)[number]

/** The numbers of open requests by status today; `which` is an additional condition on the request. */
export function countOpen(actor: Actor<'request.view'>, today: PlainDate, which?: SQL): Record<OpenStatus, number> {
  const { stage, dueOn, waitingUntil, concludedOn } = clocks
  const rows = connection()
    .select({ stage, dueOn, waitingUntil, concludedOn, count: sql<number>`count(*)` })
    .from(clocks)
    .$dynamic()
  if (which) rows.innerJoin(requests, eq(requests.id, clocks.requestId))
  const alike = rows.where(and(IS_OPEN, which)).groupBy(dueOn, stage, waitingUntil).all()
  const horizon = horizonOf(reckoning(actor).calendar, today)
  const counts: Partial<Record<Status, number>> = {}
  for (const { count, ...judgement } of alike) {
    const status = statusOf(judgement, horizon)
    counts[status] = (counts[status] ?? 0) + count
  }
  return Object.fromEntries(OPEN_STATUSES.map((status) => [status, counts[status] ?? 0])) as Record<OpenStatus, number>
}
