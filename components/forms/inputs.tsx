'use client'

import { type InputHTMLAttributes, useEffect, useRef } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { Field, type FieldProps, inputClass } from './field'
import { useTypedInitials } from './typed-initials'

type TextProps = FieldProps &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'type' | 'autoComplete' | 'autoFocus' | 'inputMode' | 'maxLength' | 'list'
  >

export function TextField({
  type = 'text',
  autoComplete = 'off',
  autoFocus,
  inputMode,
  maxLength,
  list,
  ...field
}: TextProps) {
  const { register } = useFormContext()
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          {...register(field.name)}
          type={type}
          autoComplete={autoComplete}
          // biome-ignore lint/a11y/noAutofocus: a data-entry page begins in its first field
          autoFocus={autoFocus}
          inputMode={inputMode}
          maxLength={maxLength}
          list={list}
          className={inputClass}
        />
      )}
    </Field>
  )
}

/** A whole number; an empty field is null. */
export function NumberField(field: FieldProps) {
  const {
    field: { value, onChange, onBlur, ref },
  } = useController({ name: field.name })
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          name={field.name}
          ref={ref}
          inputMode="numeric"
          autoComplete="off"
          className={`${inputClass} tabular-nums`}
          value={value ?? ''}
          onBlur={onBlur}
          onChange={({ target }) => {
            const digits = target.value.normalize('NFKC').replace(/\D/g, '').slice(0, 7)
            onChange(digits === '' ? null : Number(digits))
          }}
        />
      )}
    </Field>
  )
}

export function TextAreaField({ rows = 3, ...field }: FieldProps & { rows?: number }) {
  const { register } = useFormContext()
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          {...register(field.name)}
          rows={rows}
          className={`${inputClass} h-auto py-1.5 leading-relaxed`}
        />
      )}
    </Field>
  )
}

type Choice = string | number | boolean
export type Option<V extends Choice> = { value: V; label: string }

/** A native select; typing pinyin initials selects an option. `none` adds an empty option, whose value is null. */
export function SelectField<V extends Choice>({
  options,
  none,
  autoFocus,
  ...field
}: FieldProps & { options: readonly Option<V>[]; none?: string; autoFocus?: boolean }) {
  const {
    field: { value, onChange, onBlur, ref },
  } = useController({ name: field.name })
  const focused = useRef<HTMLSelectElement>(null)
  const typedIn = useTypedInitials()
  useEffect(() => {
    if (autoFocus) focused.current?.focus()
  }, [autoFocus])
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          name={field.name}
          ref={(element) => {
            focused.current = element
            ref(element)
          }}
          className={inputClass}
          value={String(value ?? '')}
          onBlur={onBlur}
          onKeyDown={(event) => {
            const option = typedIn(event, options)
            if (option) onChange(option.value)
          }}
          onChange={({ target }) =>
            onChange(options.find((option) => String(option.value) === target.value)?.value ?? null)
          }
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={String(option.value)} value={String(option.value)}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

export function CheckboxField({ name, label, hint }: FieldProps) {
  const { register } = useFormContext()
  return (
    <div className="text-sm">
      <label className="inline-flex items-center gap-2">
        <input type="checkbox" {...register(name)} className="size-4" />
        {label}
      </label>
      {hint && <p className="text-muted text-xs">{hint}</p>}
    </div>
  )
}
