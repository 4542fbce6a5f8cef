import { useLocale, useTranslations } from 'next-intl'
import { addDays, lastDayOfMonth, type PlainDate, plainDateOf, weekdayOf } from '@/lib/dates'
import { dayIn, type WorkingCalendar } from '@/lib/law/calendar/calendar'

const MONTHS_OF_YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
/** Monday first, as calendars are printed here. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0] as const

/** A year as twelve months, its days off (休) and make-up working days (班) marked with the holiday. */
export function YearGrid({ year, calendar }: { year: number; calendar: WorkingCalendar }) {
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
      {MONTHS_OF_YEAR.map((month) => (
        <Month key={month} first={plainDateOf(year, month, 1)!} calendar={calendar} />
      ))}
    </div>
  )
}

function Month({ first, calendar }: { first: PlainDate; calendar: WorkingCalendar }) {
  const locale = useLocale()
  const t = useTranslations('calendar')
  const name = (options: Intl.DateTimeFormatOptions, date: PlainDate) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(date))
  return (
    <table className="w-full table-fixed self-start text-center text-xs">
      <caption className="pb-1 text-left font-semibold text-sm">{name({ month: 'short' }, first)}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} className="font-normal text-muted">
              {t(`weekdays.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(first).map((week) => (
          <tr key={week.find((date) => date)}>
            {week.map((date, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place in the week is what an empty cell is
              <td key={index} className="h-6 border border-line p-0">
                {date && <Day date={date} calendar={calendar} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const LOOKS = {
  ordinary: '',
  weekend: 'bg-wash text-muted',
  holiday: 'bg-danger-wash text-danger',
  make_up: 'bg-link-wash font-semibold text-link',
} as const

function Day({ date, calendar }: { date: PlainDate; calendar: WorkingCalendar }) {
  const t = useTranslations('calendar')
  const { kind, holiday, notice } = dayIn(calendar, date)
  const mark = kind === 'holiday' ? t('off') : kind === 'make_up' ? t('makeUp') : ''
  return (
    <span
      className={`flex h-full items-center justify-center gap-px leading-6 ${LOOKS[kind]}`}
      title={[holiday, notice].filter(Boolean).join('，') || undefined}
    >
      {Number(date.slice(8))}
      {mark && <small className="text-[0.625rem]">{mark}</small>}
    </span>
  )
}

function weeksOf(first: PlainDate): (PlainDate | undefined)[][] {
  const last = lastDayOfMonth(first)
  const monday = addDays(first, -((weekdayOf(first) + 6) % 7))
  const weeks: (PlainDate | undefined)[][] = []
  for (let start = monday; start <= last; start = addDays(start, 7))
    weeks.push(WEEKDAYS.map((_, index) => inMonth(addDays(start, index), first, last)))
  return weeks
}

function inMonth(date: PlainDate, first: PlainDate, last: PlainDate): PlainDate | undefined {
  return date >= first && date <= last ? date : undefined
}
