import type { PlainDate } from '../dates'
import { addCalendarDays, addWorkingDays, type LastDay, type WorkingCalendar } from '../law/calendar/calendar'
import { type Citation, inForceOn } from '../law/citation'
import type { ReviewProcedure } from '../law/remedies'
import type { Table4Block } from '../law/report-formats/report-format'
import { DEFENCE_PERIOD, REVIEW_ANSWER_PERIOD } from '../law/time-limits'

type Remedy = { block: Table4Block; procedure: ReviewProcedure | null; servedOnOrgan: PlainDate | null }

/**
 * By when the organ answers a review (working days, by its procedure) or files its defence in court (calendar days),
 * counted from receiving the papers. None while that day is not known, or where the law of the day set no such period.
 */
export function answerDeadline(
  { block, procedure, servedOnOrgan }: Remedy,
  calendar: WorkingCalendar,
): { by: PlainDate; provisional: boolean; citation: Citation } | null {
  if (!servedOnOrgan) return null
  if (block !== 'reconsideration') {
    const { value, citation } = inForceOn(DEFENCE_PERIOD, servedOnOrgan)
    return { ...ending(addCalendarDays(calendar, servedOnOrgan, value)), citation }
  }
  if (servedOnOrgan < REVIEW_ANSWER_PERIOD[0]!.inForceFrom) return null
  const { value, citation } = inForceOn(REVIEW_ANSWER_PERIOD, servedOnOrgan)
  return { ...ending(addWorkingDays(calendar, servedOnOrgan, value[procedure ?? 'ordinary'])), citation }
}

const ending = ({ date, provisional }: LastDay) => ({ by: date, provisional })
