import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { DueDay } from '@/lib/dashboard/dashboard'
import { daysAhead } from '@/lib/dashboard/days-ahead'
import { requestsMark } from '@/lib/dashboard/mark'
import type { PlainDate } from '@/lib/dates'
import { type Days, spanOf } from '@/lib/list-query'
import { horizonOf } from '@/lib/requests/status'
import { connection } from '../../client'
import { caseClocks as clocks } from '../../schema/case-acts'
import { disclosureRequests as requests } from '../../schema/requests'
import { reckoning } from '../reckoning'
import { dueIn, inStatus, OPEN, ofSection } from '../request-conditions'
import type { Section } from './dashboard'

/** 即将逾期 and 逾期未办, as they stand today. */
export function countPressing(actor: Actor, today: PlainDate, section: Section) {
  const horizon = horizonOf(reckoning(actor).calendar, today)
  const counted = (status: 'due_soon' | 'overdue') => sql<number>`coalesce(sum(${inStatus(status, horizon)}), 0)`
  const { due_soon, overdue } = ofThese(
    connection()
      .select({ due_soon: counted('due_soon'), overdue: counted('overdue') })
      .from(clocks)
      .$dynamic(),
    section,
  )
    .where(and(OPEN, ofSection(section)))
    .get()!
  return {
    due_soon: requestsMark(due_soon, { status: 'due_soon', section }),
    overdue: requestsMark(overdue, { status: 'overdue', section }),
  }
}

/** What is due on each of the coming days. */
export function countDueDays(actor: Actor, today: PlainDate, section: Section): DueDay[] {
  const ahead = daysAhead(reckoning(actor).calendar, today)
  const days: Days = { from: today, to: ahead.at(-1)!.date }
  const rows = ofThese(
    connection().select({ dueOn: clocks.dueOn, count: sql<number>`count(*)` }).from(clocks).$dynamic(),
    section,
  )
    .where(and(dueIn(days), ofSection(section)))
    .groupBy(clocks.dueOn)
    .all()
  const found = new Map(rows.map(({ dueOn, count }) => [dueOn, count]))
  return ahead.map((day) => ({
    ...day,
    due: requestsMark(found.get(day.date) ?? 0, { due: spanOf({ from: day.date, to: day.date }), section }),
  }))
}

/** The requests themselves are joined only where a section is asked for. */
function ofThese<Q extends { innerJoin: (table: typeof requests, on: ReturnType<typeof eq>) => unknown }>(
  query: Q,
  section: Section,
): Q {
  if (section) query.innerJoin(requests, eq(requests.id, clocks.requestId))
  return query
}
