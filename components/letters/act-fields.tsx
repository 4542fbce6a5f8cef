'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { DateInput } from '@/components/forms/date-input'
import { inputClass } from '@/components/forms/field'
import { ListSelect } from '@/components/forms/list-select'
import { FEE_BASES } from '@/lib/law/fees'
import { REFUSAL_CODES } from '@/lib/law/outcomes'
import { namedOutcome } from '@/lib/law/report-formats/names'
import { REST_GROUNDS } from '@/lib/law/rest-grounds'
import { placeOf } from '@/lib/letters/places'
import type { ActField, ActValues } from '@/lib/letters/planned-act'
import { statutory, statutoryOptions } from '@/lib/statutory'

type Props = {
  fields: readonly ActField[]
  values: ActValues
  onChange: (name: string, value: string | number | null) => void
}

/** What the act asks for that the letter records, as the act's own form does. */
export function ActFields({ fields, values, onChange }: Props) {
  return fields.map((field) => (
    <ActFieldInput
      key={field.name}
      field={field}
      value={values[field.name] ?? ''}
      onChange={(value) => onChange(field.name, value)}
    />
  ))
}

/** What the record keeps and the letter does not say. */
const NOT_IN_LETTER = ['irregularBecause', 'delayIrregularBecause', 'note', 'basis', 'pages'] as const

type InputProps = { field: ActField; value: string | number; onChange: (value: string | number | null) => void }

function ActFieldInput({ field, value, onChange }: InputProps) {
  const t = useTranslations('keptLetter.field')
  const locale = useLocale()
  const id = useId()
  const named = NOT_IN_LETTER.find((name) => name === field.name)
  const label = field.place ? statutory(placeOf(field.place), locale) : named ? t(named) : field.name
  return (
    <div className="flex flex-col gap-0.5">
      <label htmlFor={id} className="text-sm">
        {label}
      </label>
      {field.type === 'date' ? (
        <DateInput control={{ id }} label={label} value={String(value)} onChange={onChange} />
      ) : (
        <Control id={id} label={label} field={field} value={value} onChange={onChange} />
      )}
    </div>
  )
}

function Control({ id, label, field: { type }, value, onChange }: InputProps & { id: string; label: string }) {
  const locale = useLocale()
  const shared = { id, className: inputClass, value }
  if (type === 'text')
    return (
      <textarea
        {...shared}
        rows={3}
        maxLength={3000}
        className={`${inputClass} h-auto py-1.5 leading-relaxed`}
        onChange={({ target }) => onChange(target.value)}
      />
    )
  if (type === 'feeBasis' || type === 'refusal' || type === 'restGround')
    return (
      <ListSelect
        {...shared}
        value={String(value)}
        label={label}
        none=""
        options={optionsOf(type, locale)}
        onChange={(code) => onChange(code || null)}
      />
    )
  if (type === 'number')
    return (
      <input
        {...shared}
        inputMode="numeric"
        onChange={({ target }) => onChange(/^\d{1,7}$/.test(target.value) ? Number(target.value) : null)}
      />
    )
  return <input {...shared} autoComplete="off" onChange={({ target }) => onChange(target.value)} />
}

function optionsOf(type: 'feeBasis' | 'refusal' | 'restGround', locale: string): { value: string; label: string }[] {
  if (type === 'feeBasis') return statutoryOptions(FEE_BASES, locale)
  if (type === 'restGround') return statutoryOptions(REST_GROUNDS, locale)
  return REFUSAL_CODES.map((code) => ({ value: code, label: statutory(namedOutcome(code), locale) }))
}
