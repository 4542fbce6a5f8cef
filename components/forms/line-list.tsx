'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type FieldValues, useFieldArray, useFormContext } from 'react-hook-form'
import { Button } from '@/components/ui/button'

type Props = {
  /** The name of the array field in the form. */
  name: string
  legend: string
  addLabel: string
  /** An empty line. */
  line: FieldValues
  /** The fields of the line at this place: `amendments.0`. */
  children: (path: string) => ReactNode
}

/** A list of lines of a record that can be added and removed: amendments, measures. */
export function LineList({ name, legend, addLabel, line, children }: Props) {
  const t = useTranslations('form')
  const { control } = useFormContext()
  const { fields, append, remove } = useFieldArray({ control, name })
  return (
    <fieldset className="sm:col-span-full">
      <legend className="text-sm">{legend}</legend>
      {fields.map(({ id }, index) => (
        <div key={id} className="my-2 border-line border-l-4 pl-3">
          <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">{children(`${name}.${index}`)}</div>
          <button
            type="button"
            aria-label={t('removeLineOf', { list: legend, ordinal: index + 1 })}
            onClick={() => remove(index)}
            className="mt-1 text-link text-sm hover:underline"
          >
            {t('removeLine')}
          </button>
        </div>
      ))}
      <Button className="mt-1" onClick={() => append(line)}>
        {addLabel}
      </Button>
    </fieldset>
  )
}
