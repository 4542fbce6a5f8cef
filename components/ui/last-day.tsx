import { useLocale, useTranslations } from 'next-intl'
import { inWords } from '@/lib/dates'
import type { LastDay } from '@/lib/law/calendar/calendar'

/** Writes the last day of a period, and says so where the days off of a year that it reaches are not known yet. */
export function useLastDay(): (day: LastDay) => string {
  const t = useTranslations('lastDay')
  const locale = useLocale()
  return ({ date, provisional }) => {
    const words = inWords(date, locale)
    return provisional ? t('provisional', { date: words }) : words
  }
}

/** The same for tables and lines: the day in digits with a short mark that says why on hover. */
export function LastDayMark(day: LastDay) {
  const { text, title } = useLastDayCell()(day)
  return title ? <span title={title}>{text}</span> : text
}

/** The same for the cell of a list. */
export function useLastDayCell(): (day: LastDay) => { text: string; title?: string } {
  const t = useTranslations('lastDay')
  return ({ date, provisional }) => (provisional ? { text: t('short', { date }), title: t('why') } : { text: date })
}
