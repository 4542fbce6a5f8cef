'use client'

import { useTranslations } from 'next-intl'
import { useController, useFormContext } from 'react-hook-form'
import type { ComboOption } from '@/components/forms/combo'
import { DateField } from '@/components/forms/date-field'
import { NumberField, TextAreaField, TextField } from '@/components/forms/inputs'
import type { TrainingForm } from '@/lib/supervision/qualification'

/** The fields of a training, with the staff who took part as a list to tick. */
export function TrainingFields({ staff }: { staff: readonly ComboOption<number>[] }) {
  const t = useTranslations('training')
  const form = useTranslations('form')
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-3">
        <TextField name="topic" label={t('topic')} autoFocus required className="sm:col-span-3" />
        <DateField name="heldOn" label={t('heldOn')} required />
        <TextField name="hours" label={t('hours')} hint={t('hoursHint')} inputMode="decimal" required />
        <TextField name="trainer" label={t('trainer')} />
      </div>
      <Participants staff={staff} />
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-3">
        <NumberField name="others" label={t('others')} hint={t('othersHint')} />
        <TextAreaField name="note" label={form('note')} rows={2} className="sm:col-span-2" />
      </div>
    </div>
  )
}

function Participants({ staff }: { staff: readonly ComboOption<number>[] }) {
  const t = useTranslations('training')
  const { control } = useFormContext<TrainingForm>()
  const {
    field: { value, onChange },
  } = useController({ control, name: 'participants' })
  const tick = (id: number, on: boolean) => onChange(on ? [...value, id] : value.filter((one) => one !== id))
  return (
    <fieldset className="border-line border-t pt-2">
      <legend className="pr-3 font-semibold text-sm">{t('participants')}</legend>
      <div className="grid gap-x-4 text-sm sm:grid-cols-4">
        {staff.map(({ value: id, label }) => (
          <label key={id} className="inline-flex h-8 items-center gap-2">
            <input
              type="checkbox"
              className="size-4"
              checked={value.includes(id)}
              onChange={({ target }) => tick(id, target.checked)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
