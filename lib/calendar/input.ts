import { z } from 'zod'
import { addDays, daysBetween, firstDayOf, lastDayOf } from '../dates'
import { codeOf, optionalText, reason, requiredDate, requiredId, requiredLine, version } from '../fields'
import { HOLIDAY_NOTICES } from '../law/calendar/notices'
import { CALENDAR_NOTICE_KINDS, SPAN_KINDS } from '../law/calendar/own-notice'

const span = z
  .object({ first: requiredDate, last: requiredDate, kind: codeOf(SPAN_KINDS), holiday: requiredLine(20) })
  .refine(({ first, last }) => first <= last && daysBetween(first, last) < 60, { error: 'spanOrder', path: ['last'] })

const notice = z.object({
  kind: codeOf(CALENDAR_NOTICE_KINDS),
  // The range of years in which dates can be computed.
  year: z
    .int('choice')
    .min(HOLIDAY_NOTICES[0].year, { error: 'choice', abort: true })
    .max(2100, { error: 'choice', abort: true }),
  title: requiredLine(60),
  text: optionalText(20_000),
  spans: z.array(span).min(1, 'required').max(80),
})

type Notice = z.output<typeof notice>

/** 元旦 may begin in the December before, and end its make-up days in the January after. */
function daysOfItsYear({ year, spans }: Notice, { addIssue }: z.RefinementCtx): void {
  const [from, to] = [addDays(firstDayOf(year), -31), addDays(lastDayOf(year), 31)]
  for (const [index, { first, last }] of spans.entries())
    if (first < from || last > to) addIssue({ code: 'custom', message: 'outsideYear', path: ['spans', index, 'first'] })
}

function daysNamedOnce({ spans }: Notice, { addIssue }: z.RefinementCtx): void {
  for (const [index, { first, last }] of spans.entries())
    if (spans.slice(0, index).some((earlier) => earlier.first <= last && first <= earlier.last))
      addIssue({ code: 'custom', message: 'daysOverlap', path: ['spans', index, 'first'] })
}

const checked = <T extends z.ZodType<Notice>>(schema: T) => schema.superRefine(daysOfItsYear).superRefine(daysNamedOnce)

/** A notice of days off as it is entered: its spans, each of days off or of make-up working days. */
export const calendarNoticeInput = checked(notice)
export type CalendarNoticeInput = z.output<typeof calendarNoticeInput>
export type CalendarNoticeForm = z.input<typeof calendarNoticeInput>

export const calendarNoticeChangeInput = checked(notice.extend({ id: requiredId, version, correction: reason }))
export type CalendarNoticeChange = z.output<typeof calendarNoticeChangeInput>

/** A notice that is being entered or, with its id, changed: what the moved deadlines are computed from. */
export const calendarProposal = checked(notice.extend({ id: requiredId.optional() }))
export type CalendarProposal = z.output<typeof calendarProposal>
