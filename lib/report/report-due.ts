import { addDays, daysBetween, firstDayOf, isPlainDate, type PlainDate } from '../dates'
import { dayIn, knowsYears, type WorkingCalendar } from '../law/calendar/calendar'
import { type Citation, inForceOn } from '../law/citation'
import { DEPARTMENT_REPORT_DUE, GOVERNMENT_REPORT_DUE } from '../law/time-limits'
import type { OrganKind } from '../organ/organ'

export type ReportDue = {
  dueOn: PlainDate
  /** Absent for a day that a local notice sets. */
  citation?: Citation
  /** The last working day that is not later, where the day itself is off: Art. 49 gives no extension. */
  lastWorkingDay: PlainDate
  /** The working calendar of that year is not announced yet. */
  provisional: boolean
  /** Calendar days to go; negative once it has passed. */
  daysLeft: number
}

type Asked = { year: number; kind: OrganKind; localDue: string; calendar: WorkingCalendar; today: PlainDate }

/** By when the report of `year` is due: by the Regulations, and before that by a local date (`MM-DD`) where there is one. */
export function reportDues({ year, kind, localDue, calendar, today }: Asked): ReportDue[] {
  const table = kind === 'government' ? GOVERNMENT_REPORT_DUE : DEPARTMENT_REPORT_DUE
  const { value, citation } = inForceOn(table, firstDayOf(year + 1))
  const due = (monthDay: string): ReportDue => {
    const dueOn = `${year + 1}-${monthDay}` as PlainDate
    return {
      dueOn,
      lastWorkingDay: lastWorkingDayUntil(calendar, dueOn),
      provisional: !knowsYears(calendar, dueOn, dueOn),
      daysLeft: daysBetween(today, dueOn),
    }
  }
  const local = localDue < value && isPlainDate(`${year + 1}-${localDue}`) ? [due(localDue)] : []
  return [...local, { ...due(value), citation }]
}

/** The day that comes first of those that have not passed; where all have, the last. */
export function nextDue(dues: readonly ReportDue[]): ReportDue {
  return dues.find(({ daysLeft }) => daysLeft >= 0) ?? dues.at(-1)!
}

function lastWorkingDayUntil(calendar: WorkingCalendar, day: PlainDate): PlainDate {
  return dayIn(calendar, day).working ? day : lastWorkingDayUntil(calendar, addDays(day, -1))
}
