/** What an organ may enter itself: next year's notice, a change within a year, a holiday of its own region. */
export const CALENDAR_NOTICE_KINDS = ['annual', 'amendment', 'local'] as const
export type CalendarNoticeKind = (typeof CALENDAR_NOTICE_KINDS)[number]
