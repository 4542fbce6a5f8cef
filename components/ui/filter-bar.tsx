import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { addressOf } from '@/lib/address'
import { filtersInWords, type ListFilters, optionsOf } from '@/lib/lists/list-filters'
import { Button } from './button'
import { FilterDay } from './filter-day'
import { FilterForm } from './filter-form'
import Link from './link'
import { SearchField } from './search-field'

type Query = Record<string, string | number | undefined>
type Props = {
  path: string
  query: Query
  filters: ListFilters
  /** The text that `query.q` bears sealed; undefined where it can no longer be read. */
  sought?: string
}

/** The filters of a list, which the address holds. Active filters are shown below, removable. */
export function FilterBar({ path, query, filters, sought }: Props) {
  const { choices, dates = [], searchLabel } = filters
  const t = useTranslations('list')
  const asked = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
  const fields = new Set(['page', 'q', ...[...choices, ...dates].map(({ name }) => name)])
  const unseen = Object.keys(asked).filter((name) => !fields.has(name))
  const crumbs = filtersInWords(filters, query, sought ?? t('searchLapsed'))
  return (
    <div className="print:hidden mb-3">
      <FilterForm
        path={path}
        values={asked}
        unseen={unseen}
        choices={choices.map((choice) => ({
          name: choice.name,
          label: choice.label,
          options: optionsOf(choice, query).map(({ value, label }) => [value, label]),
        }))}
        set={crumbs.length}
      >
        {dates.map(({ name, label }) => (
          <FilterDay key={name} name={name} label={label} value={String(query[name] ?? '')} />
        ))}
        {searchLabel && (
          <SearchField label={searchLabel} sealed={sought === undefined ? '' : String(query.q)} text={sought ?? ''} />
        )}
        {searchLabel && <Button type="submit">{t('apply')}</Button>}
      </FilterForm>
      {crumbs.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-2 text-sm">
          {crumbs.map(({ name, text }) => (
            <li key={name}>
              <Link
                href={addressOf(path, { ...query, [name]: undefined, page: undefined }) as Route}
                className="inline-flex items-center gap-1 rounded border border-line px-2 py-0.5 text-ink no-underline hover:bg-wash"
                aria-label={t('removeFilter', { filter: text })}
              >
                {text} <span aria-hidden="true">×</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
