'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import type { ComboOption } from '@/components/forms/combo'
import { ComboField } from '@/components/forms/combo-field'
import { DateField } from '@/components/forms/date-field'
import { CheckboxField, TextAreaField, TextField } from '@/components/forms/inputs'
import type { AssessmentForm } from '@/lib/supervision/qualification'

export type AssessmentChoices = { staff: readonly ComboOption<number>[]; trainings: readonly ComboOption<number>[] }

/** The fields of an assessment; a passed one qualifies until a day. */
export function AssessmentFields({ staff, trainings }: AssessmentChoices) {
  const t = useTranslations('assessment')
  const form = useTranslations('form')
  const passed = useWatch<AssessmentForm, 'passed'>({ name: 'passed' })
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-3">
      <ComboField name="staffId" label={t('member')} options={staff} required />
      <DateField name="assessedOn" label={t('assessedOn')} required />
      <TextField name="score" label={t('score')} />
      <div className="self-center">
        <CheckboxField name="passed" label={t('passed')} hint={t('passedHint')} />
      </div>
      <DateField name="validUntil" label={t('validUntil')} required={passed} />
      <ComboField name="trainingId" label={t('training')} options={trainings} />
      <TextAreaField name="note" label={form('note')} rows={2} className="sm:col-span-3" />
    </div>
  )
}
