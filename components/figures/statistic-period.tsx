import { useTranslations } from 'next-intl'
import type { PlainDate } from '@/lib/dates'
import { PeriodText } from './period-text'

/** The days of a flow, or the day of a stock. */
export function StatisticPeriod({ periodFrom, asOf }: { periodFrom: PlainDate | null; asOf: PlainDate }) {
  const t = useTranslations('statistic')
  return periodFrom ? <PeriodText from={periodFrom} to={asOf} /> : t('asOfDay', { date: asOf })
}
