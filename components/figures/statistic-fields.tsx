'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { type Option, SelectField, TextField } from '@/components/forms/inputs'
import type { StatisticForm } from '@/lib/figures/input'
import { PLATFORM_MEASURES } from '@/lib/figures/platform'
import { printed, readStated } from '@/lib/figures/printed'
import { statutoryOptions } from '@/lib/statutory'
import { PeriodChoice } from './period-choice'

/** A platform's number as stated: a stock on a day, or a flow over a period. */
export function StatisticFields({ platforms }: { platforms: readonly Option<number>[] }) {
  const t = useTranslations('statistic')
  const locale = useLocale()
  const measure = useWatch<StatisticForm, 'measure'>({ name: 'measure' })
  const flow = PLATFORM_MEASURES[measure].nature === 'flow'
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <SelectField name="platformId" label={t('platform')} options={platforms} none={t('choose')} required autoFocus />
      <SelectField
        name="measure"
        label={t('measure')}
        options={statutoryOptions(PLATFORM_MEASURES, locale)}
        hint={t(flow ? 'flowHint' : 'stockHint')}
        required
      />
      <ValueAndUnit />
      {flow ? (
        <>
          <PeriodChoice from="periodFrom" to="asOf" />
          <div className="grid grid-cols-2 gap-4">
            <DateField name="periodFrom" label={t('periodFrom')} required />
            <DateField name="asOf" label={t('periodTo')} required />
          </div>
        </>
      ) : (
        <DateField name="asOf" label={t('asOf')} required />
      )}
      <TextField name="source" label={t('source')} hint={t('sourceHint')} />
    </div>
  )
}

function ValueAndUnit() {
  const t = useTranslations('statistic')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_6rem] gap-x-2">
      <TextField name="value" label={t('value')} inputMode="decimal" hint={<PrintedAs />} required />
      <SelectField
        name="unit"
        label={t('unit')}
        options={[
          { value: 'one', label: t('units.one') },
          { value: 'wan', label: t('units.wan') },
        ]}
      />
    </div>
  )
}

function PrintedAs() {
  const t = useTranslations('statistic')
  const [value, unit, measure] = useWatch<StatisticForm, ['value', 'unit', 'measure']>({
    name: ['value', 'unit', 'measure'],
  })
  const stated = readStated(value, unit)
  return (
    <span aria-live="polite">
      {stated ? t('printedAs', { value: `${printed(stated)}${PLATFORM_MEASURES[measure].unit}` }) : t('valueHint')}
    </span>
  )
}
