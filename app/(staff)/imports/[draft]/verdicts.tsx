'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { JobFailed } from '@/components/jobs/job-notices'
import { Button, LinkButton } from '@/components/ui/button'
import { FileLinks } from '@/components/ui/file-links'
import { Notice } from '@/components/ui/notice'
import type { JobOnPage } from '@/lib/imports/job-on-page'
import { AsideRows } from './aside'
import type { DraftOnPage } from './draft-on-page'
import { MendRow } from './mend-row'
import { TakeAlso } from './take-also'

type Props = { draft: DraftOnPage; job: JobOnPage; onChanged: (says: string) => void }

/** What the dry run or the import says: the sums, and each row that is not simply taken in. */
export function Verdicts({ draft, job, onChanged }: Props) {
  const t = useTranslations('import')
  const [mending, setMending] = useState<number>()
  const { act, state, tally, rows, notable } = job
  if (job.failure)
    return <JobFailed failure={job.failure}>{t(act === 'import' ? 'importFailed' : 'tryFailed')}</JobFailed>
  if (state === 'cancelled') return <Notice tone="info">{t('cancelled')}</Notice>
  const imported = job.importId !== null
  return (
    <section aria-label={t('result')}>
      <Notice tone={imported || tally.refused === 0 ? 'info' : 'warning'} role="status">
        {imported
          ? t('takenSays', { ...tally, taken: tally.ready + tally.incomplete })
          : act === 'import'
            ? t('nothingTaken')
            : t('triedSays', tally)}
      </Notice>
      {job.lacking !== '' && <Notice tone="warning">{job.lacking}</Notice>}
      <AsideRows job={job} />
      {imported && <LinkButton href="/imports">{t('toList')}</LinkButton>}
      {rows.length > 0 && (
        <table className="ledger-table stacked mt-3">
          <caption className="sr-only">{t('result')}</caption>
          <thead>
            <tr>
              <th>{t('line')}</th>
              <th>{t('message')}</th>
              <th>{t('acts')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, row, is, like, message, cells }) => (
              <tr key={line}>
                <td data-label={t('line')}>{row}</td>
                <td data-label={t('message')} className={is === 'refused' ? 'text-danger' : undefined}>
                  {message}
                  {mending === line && cells && (
                    <MendRow
                      draft={draft}
                      line={line}
                      cells={cells}
                      onClose={(saved) => {
                        setMending(undefined)
                        if (saved) onChanged(t('mended', { row }))
                      }}
                    />
                  )}
                </td>
                <td data-label={t('acts')}>
                  {cells && mending !== line && !imported && (
                    <Button aria-label={t('mendRow', { row })} onClick={() => setMending(line)}>
                      {t('mend')}
                    </Button>
                  )}
                  {like && !imported && <TakeAlso token={draft.token} line={line} row={row} onTaken={onChanged} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length < notable && <p className="mt-2 text-muted text-sm">{t('shownOf', { shown: rows.length })}</p>}
      {!imported && (
        <div className="mt-2 text-sm">
          <FileLinks links={[{ href: `/api/imports/${draft.token}/verdicts`, label: t('download') }]} />
        </div>
      )}
    </section>
  )
}
