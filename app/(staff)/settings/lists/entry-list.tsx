'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Entry, EntryActs } from './entry'
import { EntryRow } from './entry-row'

type Props<E extends Entry> = EntryActs<E> & { title: string; hint: ReactNode; addLabel: string; entries: readonly E[] }

/** A short list of the organ's own, edited in place: entries are added, renamed, retired, or removed if unused. */
export function EntryList<E extends Entry>({ title, hint, addLabel, entries, ...acts }: Props<E>) {
  const t = useTranslations('settings')
  const [adding, setAdding] = useState(false)
  return (
    <section>
      <h2 className="font-semibold text-lg">{title}</h2>
      <p className="mb-2 text-muted text-sm">{hint}</p>
      {entries.length === 0 ? (
        <p className="border-line border-t py-2 text-muted">{t('none')}</p>
      ) : (
        <table className="ledger-table stacked">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              {acts.columns.map(({ label }) => (
                <th key={label}>{label}</th>
              ))}
              <th>{t('state')}</th>
              <th>{t('acts')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <EntryRow key={entry.id} entry={entry} {...acts} />
            ))}
          </tbody>
        </table>
      )}
      <div className="mt-3">
        {adding ? (
          acts.form(undefined, () => setAdding(false))
        ) : (
          <Button onClick={() => setAdding(true)}>{addLabel}</Button>
        )}
      </div>
    </section>
  )
}
