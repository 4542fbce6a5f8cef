import { asc, eq } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { HolidayNotice } from '@/lib/law/calendar/calendar'
import { type OwnReckoning, type Reckoning, reckoningWith } from '@/lib/requests/reckoning'
import { connection, type Statements } from '../client'
import { calendarDays, calendarNotices } from '../schema/calendar'
import { organs } from '../schema/organ'

/** By what this organ counts its periods: the notices shipped and those it entered, and its choices where the law is silent. */
export function reckoningOf(sql: Statements): Reckoning {
  return reckoningWith(ownReckoning(sql))
}

/** The same, for a page. */
export function reckoning(_actor: Actor): Reckoning {
  return reckoningOf(connection())
}

/** What the organ adds and chooses, for the forms in the browser. */
export function ownReckoningFor(_actor: Actor): OwnReckoning {
  return ownReckoning(connection())
}

function ownReckoning(sql: Statements): OwnReckoning {
  const chosen = sql
    .select({ restarts: organs.feePaymentRestarts, excluded: organs.answerDayExcluded })
    .from(organs)
    .get()
  return {
    notices: ownNotices(sql),
    feePayment: chosen?.restarts === false ? 'resumes' : 'restarts',
    answerDay: chosen?.excluded === false ? 'counted' : 'excluded',
  }
}

/** The notices that the organ entered, in the order in which they prevail. */
function ownNotices(sql: Statements): HolidayNotice[] {
  const rows = sql
    .select({ notice: calendarNotices, day: calendarDays })
    .from(calendarNotices)
    .leftJoin(calendarDays, eq(calendarDays.noticeId, calendarNotices.id))
    .orderBy(asc(calendarNotices.id), asc(calendarDays.date))
    .all()
  const ids = [...new Set(rows.map(({ notice }) => notice.id))]
  return ids.map((id) => {
    const ofNotice = rows.filter(({ notice }) => notice.id === id)
    const { year, title, kind } = ofNotice[0]!.notice
    const entered = ofNotice.flatMap(({ day }) => day ?? [])
    return {
      year,
      notices: [title],
      partial: kind !== 'annual',
      off: entered.filter(({ working }) => !working).map(({ date, holiday }) => [date, date, holiday] as const),
      makeUp: entered.filter(({ working }) => working).map(({ date, holiday }) => [date, holiday] as const),
    }
  })
}
