import type { PlainDate } from '../dates'
import type { WorkingCalendar } from '../law/calendar/calendar'
import type { CaseFile } from './case-file'
import { DUE_SOON_DAYS, readClock, timeLeft } from './clock'

export const STATUSES = ['open', 'due_soon', 'overdue', 'concluded', 'concluded_late'] as const
/** Where a request stands; computed from what is recorded, never stored. */
export type Status = (typeof STATUSES)[number]

export function statusOf({ receivedOn, reply }: CaseFile, calendar: WorkingCalendar, today: PlainDate): Status {
  if (reply) return reply.servedOn > reply.dueOn ? 'concluded_late' : 'concluded'
  const left = timeLeft(readClock(receivedOn, calendar).dueOn, calendar, today)
  if (left.overdue) return 'overdue'
  return left.workingDays <= DUE_SOON_DAYS ? 'due_soon' : 'open'
}
