import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { DueDay } from '@/lib/dashboard/dashboard'
import { daysAhead } from '@/lib/dashboard/days-ahead'
import { requestsMark } from '@/lib/dashboard/mark'
import type { Section } from '@/lib/dashboard/period'
import type { PlainDate } from '@/lib/dates'
import { type Days, spanOf } from '@/lib/list-query'
import { connection } from '../../client'
import { caseClocks as clocks } from '../../schema/case-acts'
import { disclosureRequests as requests } from '../../schema/requests'
import { countOpen } from '../open-requests'
import { reckoning } from '../reckoning'
import { dueIn, ofSection } from '../request-conditions'
import { COUNT } from './counting'

/** 即将逾期 and 逾期未办, as they stand today. */
export function countPressing(actor: Actor<'request.view'>, today: PlainDate, section: Section) {
  const { due_soon, overdue } = countOpen(actor, today, ofSection(section))
  return {
    due_soon: requestsMark(due_soon, { status: 'due_soon', section }),
    overdue: requestsMark(overdue, { status: 'overdue', section }),
  }
}

/** What is due on each of the coming days. */
export function countDueDays(actor: Actor<'request.view'>, today: PlainDate, section: Section): DueDay[] {
  const ahead = daysAhead(reckoning(actor).calendar, today)
  const days: Days = { from: today, to: ahead.at(-1)!.date }
  const rows = connection().select({ dueOn: clocks.dueOn, count: COUNT }).from(clocks).$dynamic()
  if (section) rows.innerJoin(requests, eq(requests.id, clocks.requestId))
  const due = rows
    .where(and(dueIn(days), ofSection(section)))
    .groupBy(clocks.dueOn)
    .all()
  const dueCounts = new Map(due.map(({ dueOn, count }) => [dueOn, count]))
  return ahead.map((day) => ({
    ...day,
    due: requestsMark(dueCounts.get(day.date) ?? 0, { due: spanOf({ from: day.date, to: day.date }), section }),
  }))
}
