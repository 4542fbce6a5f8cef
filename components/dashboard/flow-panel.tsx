import { useLocale, useTranslations } from 'next-intl'
import { FLOW_LINES, type Flow } from '@/lib/dashboard/dashboard'
import type { DashboardQuery } from '@/lib/dashboard/period'
import { APPLICANT_KINDS } from '@/lib/law/applicants'
import { statutory } from '@/lib/statutory'
import { MarkLink } from './chart-panel'
import { Panel } from './panel'
import { useReportStanding } from './use-report-standing'

/** Carried in, received, concluded and open requests, a line for each kind of applicant, as in table 三. */
export function FlowPanel({ flow, query }: { flow: readonly Flow[]; query: DashboardQuery }) {
  const t = useTranslations('dashboard.flow')
  const locale = useLocale()
  const standing = useReportStanding(query)
  const tied = standing === null ? null : standing?.tied
  const tie = tied === undefined ? 'tying' : tied === null ? 'untiable' : tied ? 'tied' : 'untied'
  return (
    <Panel title={t('title')} wide>
      <div className="overflow-x-auto">
        <table className="ledger-table">
          <caption className="sr-only">{t('title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('kind')}</th>
              {FLOW_LINES.map((line) => (
                <th key={line} scope="col" className="figure">
                  {t(line)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {flow.map((row) => (
              <tr key={row.kind} className={row.kind === 'total' ? 'font-semibold' : ''}>
                <th scope="row" className={row.kind === 'total' ? 'font-semibold' : 'font-normal'}>
                  {row.kind === 'total' ? t('total') : statutory(APPLICANT_KINDS[row.kind], locale)}
                </th>
                {FLOW_LINES.map((line) => (
                  <td key={line} className="figure">
                    <MarkLink mark={row[line]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-1 text-muted text-xs">
        {t('reads')} <span className={tied === false ? 'text-danger' : tied ? 'text-done' : ''}>{t(tie)}</span>
      </p>
    </Panel>
  )
}
