import { useTranslations } from 'next-intl'
import { type PlainDate, yearOf } from '@/lib/dates'
import { type PeriodPart, partOf } from '@/lib/figures/period'

/** What a part of the year is called: 全年, 第2季度, 3月. */
export function usePartLabel() {
  const t = useTranslations('figure')
  return (part: PeriodPart) => {
    if (part === 'year') return t('wholeYear')
    const number = part.slice(1)
    return part.startsWith('q') ? t('quarter', { number }) : t('month', { number })
  }
}

/** A period by its usual name, or by its days: 2023年第2季度. */
export function PeriodText({ from, to }: { from: PlainDate; to: PlainDate }) {
  const t = useTranslations('figure')
  const partLabel = usePartLabel()
  const part = partOf({ from, to })
  return (
    <span className="whitespace-nowrap" title={t('periodDays', { from, to })}>
      {part ? t('periodName', { year: String(yearOf(from)), part: partLabel(part) }) : t('periodDays', { from, to })}
    </span>
  )
}
