'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useController } from 'react-hook-form'
import { found } from '@/lib/choice-search'
import { Combo, type ComboOption, useCombo } from './combo'
import { Field, type FieldProps, inputClass } from './field'
import { moveOnFrom } from './move-on'

const NONE_YET: readonly never[] = []

/**
 * A field of a form with a choice from a long list. What matches nothing stays as it was typed, as the value of the field:
 * the form refuses it there. Without `options` the list is still being fetched: what is typed until then chooses from it
 * as soon as it is there.
 */
export function ComboField<V extends string | number>({
  options,
  ...field
}: FieldProps & { options: readonly ComboOption<V>[] | undefined }) {
  const t = useTranslations('form')
  const noMatch = options ? t('noMatch') : t('fetchingList')
  const {
    field: { value, onChange, onBlur, ref },
  } = useController({ name: field.name })
  const [awaiting, setAwaiting] = useState<string>()
  const combo = useCombo({
    options: options ?? NONE_YET,
    value,
    onChange,
    onUnmatched: (typed) => {
      if (!options) setAwaiting(typed)
      onChange(typed)
    },
  })

  useEffect(() => {
    if (!options || awaiting === undefined) return
    setAwaiting(undefined)
    const [best] = found(options, awaiting)
    if (best) onChange(best.value)
  }, [options, awaiting, onChange])

  return (
    <Field {...field} hint={combo.unmatched && !combo.open ? noMatch : field.hint}>
      {(control) => (
        <Combo
          {...control}
          ref={ref}
          name={field.name}
          combo={combo}
          label={field.label}
          noMatch={noMatch}
          className={inputClass}
          listClass="min-w-64"
          onBlur={onBlur}
          onChosen={moveOnFrom}
        />
      )}
    </Field>
  )
}
