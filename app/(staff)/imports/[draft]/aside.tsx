'use client'

import { useTranslations } from 'next-intl'
import type { JobOnPage } from '@/lib/imports/job-on-page'

/** The rows that are no records: they are set aside, and named so that nothing is lost without a word. */
export function AsideRows({ job: { aside, asideCount } }: { job: JobOnPage }) {
  const t = useTranslations('import')
  if (asideCount === 0) return null
  return (
    <details className="my-3 text-sm" open={asideCount <= 5}>
      <summary className="cursor-pointer font-semibold">{t('asideTitle', { count: asideCount })}</summary>
      <ul className="mt-1 grid gap-1">
        {aside.map(({ row, reason, text }) => (
          <li key={row} className="break-all">
            {t('asideSays', { row, reason, text })}
          </li>
        ))}
      </ul>
      {aside.length < asideCount && <p className="text-muted">{t('shownOf', { shown: aside.length })}</p>}
    </details>
  )
}
