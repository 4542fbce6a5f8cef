import { getLocale, getTranslations } from 'next-intl/server'
import { inWords } from '@/lib/dates'
import type { LastDay } from '@/lib/law/calendar/calendar'

/** The last day of a period in the words of a page, marked where a year's days off are not known yet. */
export async function lastDayInWords({ date, provisional }: LastDay): Promise<string> {
  const t = await getTranslations('lastDay')
  const words = inWords(date, await getLocale())
  return provisional ? t('provisional', { date: words }) : words
}
