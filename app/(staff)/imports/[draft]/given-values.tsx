'use client'

import { useTranslations } from 'next-intl'
import { inputClass } from '@/components/forms/field'
import { ListSelect } from '@/components/forms/list-select'
import { columnsOf } from '@/lib/imports/columns'
import type { Mapping } from '@/lib/imports/headings'
import type { DraftOnPage } from './draft-on-page'

type Props = {
  draft: DraftOnPage
  mapping: Mapping
  given: Record<string, string>
  disabled: boolean
  onChange: (given: Record<string, string>) => void
}

/** A column that the file does not have can be given one value for all rows. */
export function GivenValues({ draft: { kind, choices }, mapping, given, disabled, onChange }: Props) {
  const t = useTranslations('import')
  const lacking = columnsOf(kind).filter(
    ([code, { required }]) => !mapping.includes(code) && (required || code in choices || code === 'section'),
  )
  if (lacking.length === 0) return null
  const give = (code: string, value: string) => {
    const { [code]: _, ...others } = given
    onChange(value === '' ? others : { ...others, [code]: value })
  }
  return (
    <fieldset className="my-4 grid max-w-4xl gap-2 text-sm">
      <legend className="font-semibold">{t('given')}</legend>
      <p className="text-muted">{t('givenHint')}</p>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {lacking.map(([code, { label }]) => (
          <div key={code} className="flex flex-col gap-0.5">
            <label htmlFor={`given-${code}`}>{label}</label>
            <ValueField
              id={`given-${code}`}
              label={label}
              choices={choices[code]}
              value={given[code] ?? ''}
              disabled={disabled}
              onChange={(value) => give(code, value)}
            />
          </div>
        ))}
      </div>
    </fieldset>
  )
}

type ValueProps = {
  id: string
  label: string
  choices?: DraftOnPage['choices'][string]
  value: string
  disabled: boolean
  onChange: (value: string) => void
}

function ValueField({ id, label, choices, value, disabled, onChange }: ValueProps) {
  const t = useTranslations('import')
  const common = { id, className: `${inputClass} text-sm`, value, disabled }
  if (!choices) return <input {...common} maxLength={200} onChange={({ target }) => onChange(target.value)} />
  return (
    <ListSelect
      {...common}
      label={label}
      none={t('notGiven')}
      options={choices.map(({ code, label }) => ({ value: code, label }))}
      onChange={onChange}
    />
  )
}
