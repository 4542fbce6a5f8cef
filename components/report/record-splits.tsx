import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import Link from '@/components/ui/link'
import { addressOf } from '@/lib/address'

type Query = { month?: string; section?: number }
type Props = {
  path: string
  query: Query
  months: readonly { month: string; count: number }[]
  sections: readonly { id: number; name: string | null; count: number }[]
}

/** A figure's records by month and section; each part is a link that filters the list, or removes the filter. */
export function RecordSplits({ path, query, months, sections }: Props) {
  const t = useTranslations('figureSplit')
  if (months.length <= 1 && sections.length <= 1 && !query.month && query.section === undefined) return null
  return (
    <div className="mb-3 space-y-1 border-line border-y py-2 text-sm">
      <Spread label={t('byMonth')}>
        {months.map(({ month, count }) => (
          <Part
            key={month}
            href={addressOf(path, { ...query, month: query.month === month ? undefined : month })}
            selected={query.month === month}
            label={month}
            count={count}
          />
        ))}
      </Spread>
      {sections.length > 0 && (
        <Spread label={t('bySection')}>
          {sections.map(({ id, name, count }) => (
            <Part
              key={id}
              href={addressOf(path, { ...query, section: query.section === id ? undefined : id })}
              selected={query.section === id}
              label={name ?? t('noSection')}
              count={count}
            />
          ))}
        </Spread>
      )}
    </div>
  )
}

function Spread({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-3">
      <span className="w-14 text-muted">{label}</span>
      <ul className="flex flex-1 flex-wrap gap-x-4">{children}</ul>
    </div>
  )
}

function Part({ href, selected, label, count }: { href: string; selected: boolean; label: string; count: number }) {
  return (
    <li>
      <Link
        href={href as Route}
        aria-current={selected || undefined}
        className={selected ? 'font-semibold text-ink no-underline' : ''}
      >
        {label}
        <span className="ml-1 text-muted tabular-nums">{count}</span>
        {selected && <span aria-hidden="true"> ✕</span>}
      </Link>
    </li>
  )
}
