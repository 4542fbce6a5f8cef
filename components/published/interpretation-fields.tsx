'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useController, useFormContext } from 'react-hook-form'
import type { ComboOption } from '@/components/forms/combo'
import { ComboField } from '@/components/forms/combo-field'
import { NumberField, SelectField } from '@/components/forms/inputs'
import type { PublishedItemForm } from '@/lib/published/input'
import { INTERPRETATION_FORMS } from '@/lib/published/interpretation'
import { statutoryOptions } from '@/lib/statutory'

/** The form of an interpretation, and what it interprets: a document of the register, or another item by its number. */
export function InterpretationFields({ documents }: { documents: readonly ComboOption<number>[] }) {
  const t = useTranslations('published')
  const locale = useLocale()
  const { control } = useFormContext<PublishedItemForm>()
  const {
    field: { value, onChange },
  } = useController({ control, name: 'interpretation' })
  return (
    <fieldset className="border-line border-t pt-2">
      <legend className="pr-3 font-semibold text-sm">{t('interpretation')}</legend>
      <label className="inline-flex items-center gap-2 text-sm">
        <input
          type="checkbox"
          className="size-4"
          checked={value !== null}
          onChange={({ target }) =>
            onChange(target.checked ? { form: 'text', documentId: null, ofItemId: null } : null)
          }
        />
        {t('interpretationGiven')}
      </label>
      {value && (
        <div className="mt-2 grid gap-x-4 gap-y-2 sm:grid-cols-3">
          <SelectField
            name="interpretation.form"
            label={t('interpretationForm')}
            options={statutoryOptions(INTERPRETATION_FORMS, locale)}
          />
          <ComboField name="interpretation.documentId" label={t('interpretedDocument')} options={documents} />
          <NumberField name="interpretation.ofItemId" label={t('interpretedItem')} hint={t('interpretedItemHint')} />
        </div>
      )}
    </fieldset>
  )
}
