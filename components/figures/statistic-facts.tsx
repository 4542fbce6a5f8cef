import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import type { PlainDate } from '@/lib/dates'
import { type MeasureCode, PLATFORM_MEASURES } from '@/lib/figures/platform'
import { printed, type StatedValue } from '@/lib/figures/printed'
import { statutory } from '@/lib/statutory'
import { StatisticPeriod } from './statistic-period'

type Statistic = StatedValue & {
  platform: string
  measure: MeasureCode
  periodFrom: PlainDate | null
  asOf: PlainDate
  source: string
}

/** A statistic, read-only, for those without permission to change it. */
export function StatisticFacts({ statistic }: { statistic: Statistic }) {
  const t = useTranslations('statistic')
  const locale = useLocale()
  const { measure, periodFrom, asOf } = statistic
  return (
    <Facts
      facts={[
        [t('platform'), statistic.platform],
        [t('measure'), statutory(PLATFORM_MEASURES[measure], locale)],
        [t('value'), `${printed(statistic)}${PLATFORM_MEASURES[measure].unit}`],
        [t('period'), <StatisticPeriod key="period" periodFrom={periodFrom} asOf={asOf} />],
        [t('source'), statistic.source],
      ]}
    />
  )
}
