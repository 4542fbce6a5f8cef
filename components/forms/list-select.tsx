'use client'

import { useTranslations } from 'next-intl'
import { Combo, useCombo } from './combo'
import { useTypedInitials } from './typed-initials'

/** A list with more options is searched by typing; one with fewer is seen at a glance, and stays native. */
export const MOST_NATIVE = 8

type Props = {
  id?: string
  label: string
  value: string
  /** The option of none, whose value is empty; without it, something is always chosen. */
  none?: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
  disabled?: boolean
  className: string
}

/** One of a list outside of a form's fields, found by pinyin initials; of a long one also by any part of its words. */
export function ListSelect({ none, options, ...props }: Props) {
  const all = none === undefined ? options : [{ value: '', label: none }, ...options]
  return options.length > MOST_NATIVE ? <Searched {...props} options={all} /> : <Native {...props} options={all} />
}

type ListProps = Omit<Props, 'none'>

function Searched({ id, label, value, options, onChange, disabled, className }: ListProps) {
  const t = useTranslations('list')
  const combo = useCombo({ options, value, onChange: (chosen) => onChange(chosen ?? ''), enterStays: true })
  return (
    <Combo
      id={id}
      aria-label={id ? undefined : label}
      combo={combo}
      label={label}
      noMatch={t('noOption')}
      disabled={disabled}
      className={className}
    />
  )
}

function Native({ id, label, value, options, onChange, disabled, className }: ListProps) {
  const typedIn = useTypedInitials()
  return (
    <select
      id={id}
      aria-label={id ? undefined : label}
      value={value}
      disabled={disabled}
      className={className}
      onChange={({ target }) => onChange(target.value)}
      onKeyDown={(event) => {
        const option = typedIn(event, options)
        if (option) onChange(option.value)
      }}
    >
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
