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
export function LastDayMark({ date, provisional }: LastDay) {
  const t = useTranslations('lastDay')
  return provisional ? <span title={t('why')}>{t('short', { date })}</span> : date
}
