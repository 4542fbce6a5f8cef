'use client'

import { useController } from 'react-hook-form'
import { DateInput } from './date-input'
import { Field, type FieldProps } from './field'

/** The field of a day in a form. */
export function DateField(props: FieldProps) {
  const { field } = useController({ name: props.name })
  const value = typeof field.value === 'string' ? field.value : ''
  return (
    <Field {...props}>
      {(control) => <DateInput {...field} control={control} label={props.label} value={value} />}
    </Field>
  )
}
