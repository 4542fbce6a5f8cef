'use client'

import { useTranslations } from 'next-intl'
import { useFieldArray, useFormContext, useFormState, useWatch } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { SelectField, TextField } from '@/components/forms/inputs'
import { Button } from '@/components/ui/button'
import type { CalendarNoticeForm } from '@/lib/calendar/input'
import { isPlainDate } from '@/lib/dates'
import { daysOfSpans, type NoticeSpan, SPAN_KINDS } from '@/lib/law/calendar/own-notice'

const SPAN_GRID = 'grid items-start gap-x-3 gap-y-1 sm:grid-cols-[11rem_11rem_9rem_minmax(0,1fr)_3rem]'
/** Hides the field's label where a column head shows it; on a phone there is no head, and the label is shown. */
const LABEL_IN_HEAD = 'sm:[&>:first-child]:sr-only'

/** The spans of a notice, one line each. */
export function SpanFields() {
  const t = useTranslations('calendar')
  const field = useTranslations('field')
  const { control } = useFormContext<CalendarNoticeForm>()
  const { fields, append, remove } = useFieldArray({ control, name: 'spans' })
  const { errors } = useFormState({ control, name: 'spans' })
  const missing = errors.spans?.root?.message ?? errors.spans?.message
  return (
    <fieldset className="border-line border-t pt-2">
      <legend className="pr-3 font-semibold text-sm">{t('spans')}</legend>
      <Count />
      <div aria-hidden="true" className={`${SPAN_GRID} border-line border-b pb-1 text-muted text-xs max-sm:hidden`}>
        <span>{t('first')}</span>
        <span>{t('last')}</span>
        <span>{t('spanKind')}</span>
        <span>{t('holiday')}</span>
      </div>
      {fields.map(({ id }, index) => (
        <div key={id} className={`${SPAN_GRID} border-line border-b py-1`}>
          <DateField name={`spans.${index}.first`} label={t('first')} className={LABEL_IN_HEAD} />
          <DateField name={`spans.${index}.last`} label={t('last')} className={LABEL_IN_HEAD} />
          <SelectField
            name={`spans.${index}.kind`}
            label={t('spanKind')}
            options={SPAN_KINDS.map((value) => ({ value, label: t(`spanKinds.${value}`) }))}
            className={LABEL_IN_HEAD}
          />
          <TextField name={`spans.${index}.holiday`} label={t('holiday')} className={LABEL_IN_HEAD} />
          <button
            type="button"
            aria-label={t('removeSpanAt', { ordinal: index + 1 })}
            onClick={() => remove(index)}
            className="h-9 justify-self-start text-link text-sm hover:underline"
          >
            {t('removeSpan')}
          </button>
        </div>
      ))}
      {missing && (
        <p role="alert" className="py-1 text-danger text-xs">
          {field('required')}
        </p>
      )}
      <Button
        className="mt-2"
        onClick={() =>
          append({ first: '', last: '', kind: 'off', holiday: '' }, { focusName: `spans.${fields.length}.first` })
        }
      >
        {t('addSpan')}
      </Button>
    </fieldset>
  )
}

function Count() {
  const t = useTranslations('calendar')
  const spans = useWatch<CalendarNoticeForm, 'spans'>({ name: 'spans' })
  const whole = spans.filter(
    (span): span is NoticeSpan => isPlainDate(span.first) && isPlainDate(span.last) && span.first <= span.last,
  )
  const days = daysOfSpans(whole)
  const makeUp = days.filter(({ working }) => working).length
  return (
    <p className="mb-2 text-muted text-xs" aria-live="polite">
      {t('count', { off: days.length - makeUp, makeUp })}
    </p>
  )
}
