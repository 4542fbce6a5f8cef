'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { type FieldError as FormError, get, useFormContext } from 'react-hook-form'
import { FIELD_ERRORS, type FieldError } from '@/lib/field-error-codes'
import { BREACH_CODES, type BreachCode } from '@/lib/result'

export const inputClass =
  'h-9 w-full rounded border border-[#8c959f] bg-white px-2.5 text-base aria-invalid:border-danger disabled:bg-wash'

export type FieldProps = { name: string; label: string; hint?: ReactNode; required?: boolean; className?: string }
export type ControlProps = { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string; 'aria-required'?: true }

/** A labelled control with its hint and its error in the reader's language. */
export function Field({
  name,
  label,
  hint,
  required,
  className = '',
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const id = useId()
  const error = useFieldError(name)
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const control: ControlProps = {
    id,
    ...(error && { 'aria-invalid': true }),
    ...(described && { 'aria-describedby': described }),
    ...(required && { 'aria-required': true }),
  }
  return (
    <div className={`flex flex-col gap-0.5 ${className}`}>
      <div className="flex items-baseline gap-1 text-sm">
        <label htmlFor={id}>{label}</label>
        {required && (
          <span aria-hidden="true" className="text-danger">
            *
          </span>
        )}
      </div>
      {children(control)}
      {hint && (
        <div id={`${id}-hint`} className="text-muted text-xs">
          {hint}
        </div>
      )}
      {error && (
        <div id={`${id}-error`} className="text-danger text-xs" role="alert">
          {error}
        </div>
      )}
    </div>
  )
}

function useFieldError(name: string): string | undefined {
  const { formState } = useFormContext()
  const field = useTranslations('field')
  const breach = useTranslations('breach')
  const message = (get(formState.errors, name) as FormError | undefined)?.message
  if (!message) return undefined
  if (message.startsWith('breach:')) {
    const code = message.slice('breach:'.length)
    return isBreach(code) ? breach(code) : undefined
  }
  const [code, limit] = message.split('|')
  return isFieldError(code) ? field(code, { limit: Number(limit ?? 0) }) : field('choice')
}

function isBreach(code: string): code is BreachCode {
  return (BREACH_CODES as readonly string[]).includes(code)
}

function isFieldError(code: string | undefined): code is FieldError {
  return (FIELD_ERRORS as readonly (string | undefined)[]).includes(code)
}
