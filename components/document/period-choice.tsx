'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { addressOf } from '@/lib/address'
import { PERIOD_PARTS } from '@/lib/dashboard/period'
import { DIVISION_CODES, DIVISIONS } from '@/lib/report/parts-of-year'

type Props = {
  path: string
  part: string
  column: string
  columns: readonly { value: string; label: string }[]
}

/** The choice of the part of the year, and of the applicants where parts stand side by side; it acts at once. */
export function PeriodChoice({ path, part, column, columns }: Props) {
  const t = useTranslations('periods')
  const dashboard = useTranslations('dashboard')
  const router = useRouter()
  const go = (change: { part?: string; column?: string }) => {
    const asked = { part, column, ...change }
    const query = {
      part: asked.part === 'months' ? undefined : asked.part,
      column: asked.column === 'total' ? undefined : asked.column,
    }
    router.push(addressOf(path, query) as Route)
  }
  const style = 'h-9 rounded border border-line bg-white px-2 text-sm'
  return (
    <div className="mb-3 flex flex-wrap gap-2 print:hidden">
      <select
        aria-label={t('part')}
        value={part}
        onChange={({ target }) => go({ part: target.value })}
        className={style}
      >
        <optgroup label={t('sideBySide')}>
          {DIVISION_CODES.map((division) => (
            <option key={division} value={division}>
              {t(`division.${division}`)}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('one')}>
          {PERIOD_PARTS.map((each) => (
            <option key={each} value={each}>
              {dashboard(`parts.${each}`)}
            </option>
          ))}
        </optgroup>
      </select>
      {part in DIVISIONS && (
        <select
          aria-label={t('column')}
          value={column}
          onChange={({ target }) => go({ column: target.value })}
          className={style}
        >
          {columns.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
