import { and, asc, desc, eq, isNull, sql as raw } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { CalendarProposal } from '@/lib/calendar/input'
import type { PlainDate } from '@/lib/dates'
import { asHolidayNotice, daysOfSpans, spansOfDays } from '@/lib/law/calendar/own-notice'
import { type Reckoning, reckoningWith } from '@/lib/requests/reckoning'
import { type Judgement, judge } from '@/lib/requests/status'
import { connection, type Statements } from '../client'
import { calendarDays, calendarNotices } from '../schema/calendar'
import { caseClocks } from '../schema/case-acts'
import { auditEntries } from '../schema/ledger'
import { disclosureRequests as requests } from '../schema/requests'
import { recordsOf } from './case-acts'
import { caseFileOf } from './case-file'
import { conventionsOf, ownNotices } from './reckoning'

/** A request whose deadline a change of the calendar or of a choice moved. */
export type MovedDeadline = { number: string; before: PlainDate | null; after: PlainDate | null }

/** The notices that the organ entered, latest year first. */
export function listNotices(_actor: Actor<'settings.calendar'>) {
  return connection().select().from(calendarNotices).orderBy(desc(calendarNotices.year), asc(calendarNotices.id)).all()
}

export function calendarNotice(_actor: Actor<'settings.calendar'>, id: number) {
  const notice = connection().select().from(calendarNotices).where(eq(calendarNotices.id, id)).get()
  if (!notice) return undefined
  const days = connection()
    .select()
    .from(calendarDays)
    .where(eq(calendarDays.noticeId, id))
    .orderBy(asc(calendarDays.date))
    .all()
  return { ...notice, spans: spansOfDays(days) }
}

/** Which deadlines the last change of this notice moved. */
export function movedByNotice(_actor: Actor<'settings.calendar'>, id: number): MovedDeadline[] {
  const last = connection()
    .select({ after: auditEntries.after })
    .from(auditEntries)
    .where(eq(auditEntries.subject, `calendar:${id}`))
    .orderBy(desc(auditEntries.id))
    .limit(1)
    .get()
  return last?.after ? (JSON.parse(last.after).moved ?? []) : []
}

/** Which deadlines of open requests a notice would move, before it is entered or changed. */
export function movedByProposal(_actor: Actor<'settings.calendar'>, proposal: CalendarProposal): MovedDeadline[] {
  const sql = connection()
  const proposed = asHolidayNotice(proposal, daysOfSpans(proposal.spans))
  const own = ownNotices(sql)
  const replaces = own.some(({ id }) => id === proposal.id)
  const notices = own.map(({ id, notice }) => (id === proposal.id ? proposed : notice))
  const reckoning = reckoningWith({ ...conventionsOf(sql), notices: replaces ? notices : [...notices, proposed] })
  return movedDeadlines(openJudgements(sql, reckoning))
}

/** Every open request as it is judged by a reckoning, and the deadline that is on record. */
export function openJudgements(sql: Statements, reckoning: Reckoning) {
  return sql
    .select({ request: requests, before: caseClocks.dueOn })
    .from(requests)
    .innerJoin(caseClocks, eq(caseClocks.requestId, requests.id))
    .where(and(isNull(caseClocks.concludedOn), raw`${caseClocks.stage} <> 'split'`))
    .orderBy(asc(requests.id))
    .all()
    .map(({ request, before }) => ({
      request,
      before,
      judgement: judge(caseFileOf(request, recordsOf(sql, request.id)), reckoning),
    }))
}

export function movedDeadlines(
  judged: readonly { request: { number: string }; before: PlainDate | null; judgement: Judgement }[],
): MovedDeadline[] {
  return judged
    .map(({ request: { number }, before, judgement }) => ({ number, before, after: judgement.dueOn }))
    .filter(({ before, after }) => before !== after)
}
