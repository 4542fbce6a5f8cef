import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { FIRST_PUBLISHED_YEAR } from '@/lib/law/report-formats/format-of'

/** The years before and after. */
export function BoardYears({ year }: { year: number }) {
  const t = useTranslations('region')
  return (
    <>
      {year > FIRST_PUBLISHED_YEAR && (
        <LinkButton href={`/region/${year - 1}` as Route}>{t('yearButton', { year: String(year - 1) })}</LinkButton>
      )}
      <LinkButton href={`/region/${year + 1}` as Route}>{t('yearButton', { year: String(year + 1) })}</LinkButton>
    </>
  )
}
