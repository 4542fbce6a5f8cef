import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import Link from '@/components/ui/link'
import { type PlainDate, yearOf } from '@/lib/dates'
import { FIRST_REPORT_YEAR, formatOf } from '@/lib/law/report-formats/format-of'
import type { Table4Block } from '@/lib/law/report-formats/report-format'
import type { RemedyCounting } from '@/lib/remedies/settlement'
import { labelsIn } from '@/lib/report/labels-in'
import { placeRemedy } from '@/lib/report/placement'

type Props = {
  remedy: Parameters<typeof placeRemedy>[0] & { block: Table4Block }
  counting: RemedyCounting
  today: PlainDate
}

/** The cells of table 四, by year, in which a case is counted, and why. */
export function RemedyPlacement({ remedy, counting, today }: Props) {
  const t = useTranslations('placement')
  const labels = labelsIn(useLocale())
  const first = Math.max(yearOf(remedy.filedOn), FIRST_REPORT_YEAR)
  const years = Array.from({ length: Math.max(0, yearOf(today) - first + 1) }, (_, index) => first + index)
  const placed = years.flatMap((year) => {
    const column = placeRemedy(remedy, year, counting)
    return column ? [{ year, column, format: formatOf(year) }] : []
  })
  return (
    <section className="mt-6 text-sm">
      <h2 className="mb-2 font-semibold text-base">{t('title')}</h2>
      {placed.length === 0 && <p className="text-muted">{t(remedy.coDefendant ? 'coDefendant' : 'nowhere')}</p>}
      <ul>
        {placed.map(({ year, column, format }) => (
          <li key={year}>
            {t('year', { year: String(year) })}{' '}
            <Link className="underline" href={`/reports/${year}/figures/table4.${remedy.block}.${column}` as Route}>
              {labels.block(format, remedy.block)}·{labels.result(format, column)}
            </Link>
            <span className="ml-2 text-muted">{format.table4.results[column].definition.rule}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
