import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { addressOf } from '@/lib/list-query'
import { Button } from './button'
import { SearchField } from './search-field'

type FilterChoice = {
  name: string
  label: string
  options: readonly { value: string | number; label: string }[]
}
type FilterDate = { name: string; label: string }
type Query = Record<string, string | number | undefined>
type Props = {
  path: string
  query: Query
  choices: readonly FilterChoice[]
  dates?: readonly FilterDate[]
  searchLabel?: string
  /** The text that `query.q` bears sealed; undefined where it can no longer be read. */
  sought?: string
  /** Filters without a field, set by a link such as a figure's; each is shown with a button that removes it. */
  linked?: readonly { name: string; text: string }[]
}

/** The filters of a list as a GET form, so that the address holds them. Active filters are shown below, removable. */
export function FilterBar({ path, query, choices, dates = [], searchLabel, sought, linked = [] }: Props) {
  const t = useTranslations('list')
  const otherParams = Object.entries(query).filter(
    ([name, value]) =>
      value !== undefined &&
      ![...choices, ...dates].some((field) => field.name === name) &&
      name !== 'page' &&
      name !== 'q',
  )
  const crumbs = [
    ...linked,
    ...choices.flatMap(({ name, label, options }) => {
      const option = options.find(({ value }) => String(value) === String(query[name]))
      return option ? [{ name, text: `${label}：${option.label}` }] : []
    }),
  ]
  for (const { name, label } of dates)
    if (query[name] !== undefined) crumbs.push({ name, text: `${label}：${query[name]}` })
  if (searchLabel && query.q) crumbs.push({ name: 'q', text: `${searchLabel}：${sought ?? t('searchLapsed')}` })
  return (
    <div className="print:hidden mb-3">
      {/* Keyed by the address, so that a new address resets the fields. */}
      <form
        key={JSON.stringify(query)}
        action={path}
        className="flex flex-wrap items-end gap-2 text-sm"
        aria-label={t('filters')}
      >
        {otherParams.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {choices.map(({ name, label, options }) => (
          <label key={name} className="flex flex-col">
            <span className="text-muted text-xs">{label}</span>
            <select
              name={name}
              defaultValue={query[name] ?? ''}
              className="h-9 max-w-52 rounded border border-line bg-white px-2"
            >
              <option value="">{t('all')}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        {dates.map(({ name, label }) => (
          <label key={name} className="flex flex-col">
            <span className="text-muted text-xs">{label}</span>
            <input
              type="date"
              name={name}
              defaultValue={query[name] ?? ''}
              className="h-9 rounded border border-line bg-white px-2"
            />
          </label>
        ))}
        {searchLabel && (
          <SearchField label={searchLabel} sealed={sought === undefined ? '' : String(query.q)} text={sought ?? ''} />
        )}
        <Button type="submit">{t('apply')}</Button>
      </form>
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
