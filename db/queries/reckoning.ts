import { asc, eq } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { HolidayNotice } from '@/lib/law/calendar/calendar'
import { asHolidayNotice } from '@/lib/law/calendar/own-notice'
import { type OwnReckoning, type Reckoning, reckoningWith } from '@/lib/requests/reckoning'
import { connection, type Statements } from '../client'
import { prepared } from '../prepared'
import { calendarDays, calendarNotices } from '../schema/calendar'
import { organs } from '../schema/organ'

/**
 * How the organ's periods are counted: by the shipped notices and its own, and by its choices where the law is silent.
 */
export function reckoningOf(sql: Statements): Reckoning {
  return reckoningWith(ownReckoning(sql))
}

/** The same for pages, which have an actor. */
export function reckoning(_actor: Actor): Reckoning {
  return reckoningOf(connection())
}

/** What the organ adds and chooses, for the forms in the browser. */
export function ownReckoningFor(_actor: Actor): OwnReckoning {
  return ownReckoning(connection())
}

function ownReckoning(sql: Statements): OwnReckoning {
  return { ...conventionsOf(sql), notices: ownNotices(sql).map(({ notice }) => notice) }
}

const choices = prepared((sql) =>
  sql
    .select({
      feeResumedUntil: organs.feeResumedUntil,
      excluded: organs.answerDayExcluded,
      capped: organs.otherOrgansCapped,
      afresh: organs.lateClarificationRestarts,
    })
    .from(organs)
    .prepare(),
)

const noticesWithDays = prepared((sql) =>
  sql
    .select({ notice: calendarNotices, day: calendarDays })
    .from(calendarNotices)
    .leftJoin(calendarDays, eq(calendarDays.noticeId, calendarNotices.id))
    .orderBy(asc(calendarNotices.id), asc(calendarDays.date))
    .prepare(),
)

/** What the organ chose where the law is silent. */
export function conventionsOf(sql: Statements): Omit<OwnReckoning, 'notices'> {
  const organ = choices(sql).get()
  return {
    feeResumedUntil: organ?.feeResumedUntil ?? null,
    answerDay: organ?.excluded === false ? 'counted' : 'excluded',
    otherOrgans: organ?.capped ? 'capped' : 'until_answer',
    lateClarification: organ?.afresh === false ? 'counts_on' : 'restarts',
  }
}

/** The notices that the organ entered, in the order in which they prevail. */
export function ownNotices(sql: Statements): { id: number; notice: HolidayNotice }[] {
  const rows = noticesWithDays(sql).all()
  const ids = [...new Set(rows.map(({ notice }) => notice.id))]
  return ids.map((id) => {
    const ofNotice = rows.filter(({ notice }) => notice.id === id)
    return {
      id,
      notice: asHolidayNotice(
        ofNotice[0]!.notice,
        ofNotice.flatMap(({ day }) => day ?? []),
      ),
    }
  })
}
