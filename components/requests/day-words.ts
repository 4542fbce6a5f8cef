import { useLocale, useTranslations } from 'next-intl'
import { inWords } from '@/lib/dates'
import type { PictureDay } from '@/lib/requests/period-picture'

type Day = Pick<PictureDay, 'date' | 'mark' | 'ordinal' | 'day'>

/** What a day was to the period, in a word or two: 第3日, 周末, 征求意见. */
export function useDayWord(): (day: Day) => string {
  const t = useTranslations('ribbon')
  return ({ mark, ordinal, day }) => {
    if (mark === 'off') return day.holiday ?? t('weekend')
    return mark === 'counted' ? t('ordinal', { ordinal: ordinal! }) : t(mark)
  }
}

/** A day with what it was to the period, and the notice that makes it a day off or a working day. */
export function useDayInWords(): (day: Day) => string {
  const t = useTranslations('ribbon')
  const word = useDayWord()
  const locale = useLocale()
  return (each) =>
    [inWords(each.date, locale), word(each), each.day.kind === 'make_up' ? t('makeUp') : '', each.day.notice]
      .filter(Boolean)
      .join(' · ')
}
