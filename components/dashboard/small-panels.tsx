import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { RecordTable } from '@/components/ui/record-table'
import { APPLICANT_COLUMNS } from '@/lib/dashboard/applicant-columns'
import type { Dashboard, RepeatedApplicant } from '@/lib/dashboard/dashboard'
import { MarkLink } from './chart-panel'
import { Panel } from './panel'
import { shareOf } from './share'

/** How many requests were corrected, extended, consulted on or charged for. */
export function ActsPanel({ acts, flow }: Pick<Dashboard, 'acts' | 'flow'>) {
  const t = useTranslations('dashboard.acts')
  const received = flow.find(({ kind }) => kind === 'total')!.received.count
  return (
    <Panel title={t('title')}>
      <table className="ledger-table">
        <caption className="sr-only">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('act')}</th>
            <th scope="col" className="figure">
              {t('requests')}
            </th>
            <th scope="col" className="figure">
              {t('share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {acts.map(({ act, requests }) => (
            <tr key={act}>
              <th scope="row" className="font-normal">
                {t(act)}
              </th>
              <td className="figure">
                <MarkLink mark={requests} />
              </td>
              <td className="figure">{shareOf(requests.count, received)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

/** How many applicants made several requests, with their names for those who may see applicants. */
export function ApplicantsPanel({ applicants: { repeated, most } }: Pick<Dashboard, 'applicants'>) {
  const t = useTranslations('dashboard.applicants')
  return (
    <Panel
      title={t('title')}
      aside={
        repeated.count > most.length && (
          <LinkButton href={repeated.href as Route} className="h-7 px-2 text-xs print:hidden">
            {t('all')}
          </LinkButton>
        )
      }
    >
      <p className="text-sm">
        {t('count')}：<MarkLink mark={repeated} className="font-semibold" />
      </p>
      {most.length > 0 && <RepeatedTable rows={most} />}
    </Panel>
  )
}

export function RepeatedTable({ rows }: { rows: RepeatedApplicant[] }) {
  const t = useTranslations('dashboard.applicants')
  return (
    <RecordTable
      caption={t('title')}
      rows={rows.map((row, index) => ({ ...row, index }))}
      rowKey={({ index }) => index}
      columns={APPLICANT_COLUMNS}
      cells={{
        requests: ({ name, requests }) => (name === null ? requests.count : <MarkLink mark={requests} />),
      }}
    />
  )
}
