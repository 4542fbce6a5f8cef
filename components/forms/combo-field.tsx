'use client'

import { useTranslations } from 'next-intl'
import { useController } from 'react-hook-form'
import { Combo, type ComboOption, useCombo } from './combo'
import { Field, type FieldProps, inputClass } from './field'
import { moveOnFrom } from './move-on'

/**
 * A field of a form with a choice from a long list. What matches nothing stays as it was typed, as the value of the field:
 * the form refuses it there.
 */
export function ComboField<V extends string | number>({
  options,
  ...field
}: FieldProps & { options: readonly ComboOption<V>[] }) {
  const t = useTranslations('form')
  const {
    field: { value, onChange, onBlur, ref },
  } = useController({ name: field.name })
  const combo = useCombo({ options, value, onChange, onUnmatched: onChange })
  return (
    <Field {...field} hint={combo.unmatched && !combo.open ? t('noMatch') : field.hint}>
      {(control) => (
        <Combo
          {...control}
          ref={ref}
          name={field.name}
          combo={combo}
          label={field.label}
          noMatch={t('noMatch')}
          className={inputClass}
          listClass="min-w-64"
          onBlur={onBlur}
          onChosen={moveOnFrom}
        />
      )}
    </Field>
  )
}
