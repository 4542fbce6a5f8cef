import { addDays, type PlainDate } from '../../dates'
import type { HolidayNotice } from './calendar'

/** What an organ may enter itself: next year's notice, a change within a year, a holiday of its own region. */
export const CALENDAR_NOTICE_KINDS = ['annual', 'amendment', 'local'] as const
export type CalendarNoticeKind = (typeof CALENDAR_NOTICE_KINDS)[number]

export const SPAN_KINDS = ['off', 'make_up'] as const
/** Days one after the other that are off, or that are worked, for the same holiday. */
export type NoticeSpan = { first: PlainDate; last: PlainDate; kind: (typeof SPAN_KINDS)[number]; holiday: string }
export type NoticeDay = { date: PlainDate; working: boolean; holiday: string }

export function daysOfSpans(spans: readonly NoticeSpan[]): NoticeDay[] {
  return spans.flatMap(({ first, last, kind, holiday }) => {
    const days: NoticeDay[] = []
    for (let date = first; date <= last; date = addDays(date, 1))
      days.push({ date, working: kind === 'make_up', holiday })
    return days
  })
}

/** The spans of days in the order of the calendar. */
export function spansOfDays(days: readonly NoticeDay[]): NoticeSpan[] {
  const spans: NoticeSpan[] = []
  for (const { date, working, holiday } of days) {
    const kind = working ? 'make_up' : 'off'
    const before = spans.at(-1)
    if (before && before.kind === kind && before.holiday === holiday && addDays(before.last, 1) === date)
      before.last = date
    else spans.push({ first: date, last: date, kind, holiday })
  }
  return spans
}

/** The spans of a notice that was shipped or read, days off first, as they are entered. */
export function spansOfNotice({ off, makeUp }: Pick<HolidayNotice, 'off' | 'makeUp'>): NoticeSpan[] {
  return [
    ...off.map(([first, last, holiday]) => ({ first, last, kind: 'off' as const, holiday })),
    ...makeUp.map(([date, holiday]) => ({ first: date, last: date, kind: 'make_up' as const, holiday })),
  ]
}

/** What an organ entered, as a notice among the others. */
export function asHolidayNotice(
  { kind, year, title }: { kind: CalendarNoticeKind; year: number; title: string },
  days: readonly NoticeDay[],
): HolidayNotice {
  return {
    year,
    notices: [title],
    partial: kind !== 'annual',
    off: days.filter(({ working }) => !working).map(({ date, holiday }) => [date, date, holiday] as const),
    makeUp: days.filter(({ working }) => working).map(({ date, holiday }) => [date, holiday] as const),
  }
}
