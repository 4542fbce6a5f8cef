'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { inputClass } from '@/components/forms/field'
import { useToday } from '@/components/forms/today'
import { isPlainDate, yearOf } from '@/lib/dates'
import { PERIOD_PARTS, type PeriodPart, partOf, periodOf } from '@/lib/figures/period'
import { usePartLabel } from './period-text'

const YEARS_OFFERED = 5

/** Fills the two date fields of a period from a year and a part of it: all of it, a quarter or a month. */
export function PeriodChoice({ from, to }: { from: string; to: string }) {
  const t = useTranslations('figure')
  const partLabel = usePartLabel()
  const thisYear = yearOf(useToday())
  const { setValue, clearErrors } = useFormContext()
  const [start, end] = useWatch({ name: [from, to] }) as (string | null | undefined)[]
  const year = start && isPlainDate(start) ? yearOf(start) : undefined
  const part = start && end && isPlainDate(start) && isPlainDate(end) ? partOf({ from: start, to: end }) : undefined
  const years = [
    ...new Set([...Array.from({ length: YEARS_OFFERED }, (_, ago) => thisYear - ago), ...(year ? [year] : [])]),
  ]

  function choose(chosenYear: number, chosenPart: PeriodPart) {
    const period = periodOf(chosenYear, chosenPart)
    setValue(from, period.from, { shouldDirty: true })
    setValue(to, period.to, { shouldDirty: true })
    clearErrors([from, to])
  }

  return (
    <div className="flex flex-col gap-0.5">
      <div className="text-sm">{t('periodChoice')}</div>
      <div className="flex gap-2">
        <select
          aria-label={t('periodYear')}
          className={inputClass}
          value={year ?? ''}
          onChange={({ target }) => target.value && choose(Number(target.value), part ?? 'year')}
        >
          <option value="">{t('year')}</option>
          {years.map((value) => (
            <option key={value} value={value}>
              {value}
            </option>
          ))}
        </select>
        <select
          aria-label={t('periodPart')}
          className={inputClass}
          value={part ?? ''}
          onChange={({ target }) => target.value && choose(year ?? thisYear, target.value as PeriodPart)}
        >
          <option value="">{t('otherPeriod')}</option>
          {PERIOD_PARTS.map((value) => (
            <option key={value} value={value}>
              {partLabel(value)}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
