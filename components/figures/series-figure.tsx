'use client'

import dynamic from 'next/dynamic'
import { useLocale, useTranslations } from 'next-intl'
import { type MeasureCode, PLATFORM_MEASURES } from '@/lib/figures/platform'
import { printed, printedNumber } from '@/lib/figures/printed'
import type { SeriesMonth } from '@/lib/figures/series'
import { statutory } from '@/lib/statutory'

// Loaded on demand and in the browser only: the library is large and renders nothing on the server.
const SeriesPlot = dynamic(() => import('../charts/series-plot'), {
  ssr: false,
  loading: () => <div className="h-44" />,
})

type Props = { measure: MeasureCode; year: number; months: readonly SeriesMonth[] }

/** A series of a year: the chart, the months that are missing in words, and the table of what was stated. */
export function SeriesFigure({ measure, year, months }: Props) {
  const t = useTranslations('account_page')
  const figure = useTranslations('figure')
  const locale = useLocale()
  const { nature, unit } = PLATFORM_MEASURES[measure]
  const title = t('series', { year: String(year), measure: statutory(PLATFORM_MEASURES[measure], locale) })
  const name = (month: number) => figure('month', { number: String(month) })
  const missing = months.filter(({ standing }) => standing === 'missing').map(({ month }) => name(month))
  const wan = months.some(({ stated }) => stated?.unit === 'wan')
  const gaps = missing.length > 0 && t('missing', { count: missing.length, months: missing.join(t('comma')) })
  return (
    <figure className="border border-line p-3" aria-label={title}>
      <figcaption className="font-semibold text-sm">
        {title}
        <span className="ml-2 font-normal text-muted">{t(nature, { unit: wan ? `万${unit}` : unit })}</span>
      </figcaption>
      <div role="img" aria-label={gaps ? `${title}。${gaps}` : title} className="h-44">
        <SeriesPlot
          nature={nature}
          missingLabel={t('missingMark')}
          months={months.map(({ month, standing, stated }) => ({
            month: String(month),
            value: stated ? Number(printedNumber(wan ? { ...stated, unit: 'wan' } : stated)) : null,
            text: stated ? printedNumber(stated) : '',
            missing: standing === 'missing',
          }))}
        />
      </div>
      {gaps && (
        <p className="text-sm text-warn">
          <span aria-hidden="true">▲ </span>
          {gaps}
        </p>
      )}
      <details className="text-sm">
        <summary>{t('table')}</summary>
        <table className="ledger-table mt-2 max-w-md">
          <tbody>
            {months.map(({ month, standing, stated }) => (
              <tr key={month}>
                <th>{name(month)}</th>
                <td className="figure">{stated ? `${printed(stated)}${unit}` : t(`standing.${standing}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
