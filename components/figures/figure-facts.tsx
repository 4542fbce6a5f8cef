import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import type { figureFile } from '@/db/queries/reported-figures'
import { REPORTED_LABELS } from '@/lib/figures/reported'
import { statutory } from '@/lib/statutory'
import { FigureValue } from './figure-value'
import { PeriodText } from './period-text'

type Figure = NonNullable<ReturnType<typeof figureFile>>

/** A figure, read-only, for those without permission to change it. */
export function FigureFacts({ figure }: { figure: Figure }) {
  const t = useTranslations('figure')
  const form = useTranslations('form')
  const locale = useLocale()
  return (
    <Facts
      facts={[
        [t('kind'), statutory(REPORTED_LABELS[figure.kind], locale)],
        [t('period'), <PeriodText key="period" from={figure.periodFrom} to={figure.periodTo} />],
        [t('value'), <FigureValue key="value" {...figure} />],
        [t('source'), figure.source],
        [t('provider'), figure.provider],
        [form('note'), figure.note],
      ]}
    />
  )
}
