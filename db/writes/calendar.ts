import { and, eq, ne } from 'drizzle-orm'
import type { CalendarNoticeChange, CalendarNoticeInput } from '@/lib/calendar/input'
import type { PlainDate } from '@/lib/dates'
import { HOLIDAY_NOTICES } from '@/lib/law/calendar/notices'
import { daysOfSpans, type NoticeSpan, spansOfDays } from '@/lib/law/calendar/own-notice'
import type { Removal } from '@/lib/removal'
import { breach, conflict, ok, type Refusal, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import type { MovedDeadline } from '../queries/calendar'
import { calendarDays, calendarNotices } from '../schema/calendar'
import type { Tx } from '../transaction'
import { judgeOpen } from './judgements'

type Entered = { id: number; moved: MovedDeadline[] }

/** Enters a notice of days off; returns the open requests whose deadline it moved. */
export function enterNotice(tx: Tx, { spans, ...notice }: CalendarNoticeInput, enteredOn: PlainDate): Result<Entered> {
  const refusal = yearTaken(tx, notice)
  if (refusal) return refusal
  const after = tx.sql
    .insert(calendarNotices)
    .values({ ...notice, enteredOn, version: 1 })
    .returning()
    .get()
  writeDays(tx, after.id, spans)
  const moved = judgeOpen(tx.sql)
  recordAct(tx, { act: 'calendar.enter', subject: `calendar:${after.id}`, after: { ...after, spans, moved } })
  return ok({ id: after.id, moved })
}

/** Changes a notice that was entered, with the reason. */
export function changeNotice(
  tx: Tx,
  { id, version, correction, spans, ...notice }: CalendarNoticeChange,
): Result<Entered> {
  const before = noticeWithSpans(tx, id)
  if (before?.version !== version) return conflict
  const refusal = yearTaken(tx, notice, id)
  if (refusal) return refusal
  const after = tx.sql
    .update(calendarNotices)
    .set({ ...notice, version: version + 1 })
    .where(eq(calendarNotices.id, id))
    .returning()
    .get()
  tx.sql.delete(calendarDays).where(eq(calendarDays.noticeId, id)).run()
  writeDays(tx, id, spans)
  const moved = judgeOpen(tx.sql)
  recordAct(tx, {
    act: 'calendar.change',
    subject: `calendar:${id}`,
    reason: correction,
    before,
    after: { ...after, spans, moved },
  })
  return ok({ id, moved })
}

/** Takes a notice out that was entered by mistake. */
export function removeNotice(tx: Tx, { id, version, reason }: Removal): Result<undefined> {
  const before = noticeWithSpans(tx, id)
  if (before?.version !== version) return conflict
  tx.sql.delete(calendarDays).where(eq(calendarDays.noticeId, id)).run()
  tx.sql.delete(calendarNotices).where(eq(calendarNotices.id, id)).run()
  const moved = judgeOpen(tx.sql)
  recordAct(tx, { act: 'calendar.remove', subject: `calendar:${id}`, reason, before, after: { moved } })
  return ok()
}

/** A year has one notice of its own; what changes it is entered as a change. */
function yearTaken(
  tx: Tx,
  { kind, year }: Pick<CalendarNoticeInput, 'kind' | 'year'>,
  except = 0,
): Refusal | undefined {
  if (kind !== 'annual') return undefined
  const other = and(eq(calendarNotices.kind, 'annual'), eq(calendarNotices.year, year), ne(calendarNotices.id, except))
  const sameYear =
    HOLIDAY_NOTICES.some((shipped) => shipped.year === year) ||
    tx.sql.select({ id: calendarNotices.id }).from(calendarNotices).where(other).get()
  return sameYear ? breach('yearHasNotice', { field: 'year' }) : undefined
}

function writeDays(tx: Tx, noticeId: number, spans: readonly NoticeSpan[]): void {
  tx.sql
    .insert(calendarDays)
    .values(daysOfSpans(spans).map((day) => ({ noticeId, ...day })))
    .run()
}

/** A notice with its days in the form in which they were entered, so that the trail shows what a change was of. */
function noticeWithSpans(tx: Tx, id: number) {
  const notice = tx.sql.select().from(calendarNotices).where(eq(calendarNotices.id, id)).get()
  const days = tx.sql.select().from(calendarDays).where(eq(calendarDays.noticeId, id)).all()
  return notice && { ...notice, spans: spansOfDays(days) }
}
