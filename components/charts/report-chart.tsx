import { useTranslations } from 'next-intl'
import type { DocumentChart } from '@/lib/report/document'
import { renderChartSvg, renderNarrowChartSvg } from '@/lib/report/render/svg'
import { Drawing } from './drawing'

/** A chart of the report as it is printed, with a table of the same numbers for those who cannot see the picture. */
export function ReportChart({ chart }: { chart: DocumentChart }) {
  const t = useTranslations('report')
  return (
    <figure className="my-4 break-inside-avoid border border-line p-3">
      <Drawing
        svg={renderChartSvg(chart)}
        className="laid-out-in-view mx-auto max-w-[35rem] max-sm:hidden print:block"
      />
      <Drawing svg={renderNarrowChartSvg(chart)} className="laid-out-in-view sm:hidden print:hidden" />
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
