'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { DocumentChart } from '@/lib/report/document'

// Loaded on demand and in the browser only: the library is large and renders nothing on the server.
const Bars = dynamic(() => import('./bars'), { ssr: false, loading: () => <div className="h-64" /> })

/** A chart of the report with a text and a table of the same numbers, for those who cannot see the picture. */
export function ReportChart({ chart }: { chart: DocumentChart }) {
  const t = useTranslations('report')
  return (
    <figure className="my-4 break-inside-avoid border border-line p-3" aria-label={chart.title}>
      <figcaption className="text-center font-semibold text-sm">
        {chart.title}
        <span className="ml-2 font-normal text-muted">{t('unit', { unit: chart.unit })}</span>
      </figcaption>
      <div role="img" aria-label={chart.alternative} className="h-64">
        <Bars chart={chart} />
      </div>
      <details className="print:hidden text-sm">
        <summary>{t('chartTable')}</summary>
        <table className="ledger-table mt-2 max-w-md">
          <thead>
            <tr>
              <td />
              {chart.series.map(({ name }) => (
                <th key={name} className="figure">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chart.categories.map((category, index) => (
              <tr key={category}>
                <th>{category}</th>
                {chart.series.map(({ name, values }) => (
                  <td key={name} className="figure">
                    {values[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
