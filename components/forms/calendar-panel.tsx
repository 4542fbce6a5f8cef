'use client'

import { useLocale, useTranslations } from 'next-intl'
import { DayPicker } from 'react-day-picker'
import { enUS, zhCN } from 'react-day-picker/locale'
import 'react-day-picker/style.css'
import { type PlainDate, plainDateOf } from '@/lib/dates'
import { dayIn } from '@/lib/law/calendar/calendar'
import { useReckoning } from './reckoning'

const asPlain = (day: Date) => plainDateOf(day.getFullYear(), day.getMonth() + 1, day.getDate())
const asDay = (date: PlainDate) => {
  const [year, month, day] = date.split('-').map(Number)
  return new Date(year!, month! - 1, day!)
}
/** A month with 休 (days off by notice) and 班 (make-up working days) marked. */
export default function CalendarPanel({
  selected,
  today,
  onPick,
}: {
  selected?: PlainDate
  today: PlainDate
  onPick: (date: PlainDate) => void
}) {
  const t = useTranslations('date')
  const locale = useLocale()
  const { calendar } = useReckoning()
  const kindOf = (day: Date) => {
    const date = asPlain(day)
    return date && dayIn(calendar, date).kind
  }
  return (
    <>
      <DayPicker
        mode="single"
        locale={locale === 'en' ? enUS : zhCN}
        today={asDay(today)}
        defaultMonth={asDay(selected ?? today)}
        selected={selected && asDay(selected)}
        onSelect={(day) => {
          const date = day && asPlain(day)
          if (date) onPick(date)
        }}
        modifiers={{ off: (day) => kindOf(day) === 'holiday', makeUp: (day) => kindOf(day) === 'make_up' }}
        modifiersClassNames={{ off: 'text-danger', makeUp: 'underline font-semibold' }}
      />
      <p className="text-muted text-xs">{t('legend')}</p>
    </>
  )
}
