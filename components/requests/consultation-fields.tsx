'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { SelectField, TextAreaField, TextField } from '@/components/forms/inputs'
import { Citation } from '@/components/ui/citation'
import { CONSULTATION_ANSWERS, CONSULTATIONS, type ConsultationKind } from '@/lib/law/consultations'
import { statutory, statutoryOptions } from '@/lib/statutory'

/** The fields of a consultation letter: addressee, matter, days of sending and arrival, and the effect of silence. */
export function LetterFields() {
  const t = useTranslations('consultation')
  const locale = useLocale()
  const party: ConsultationKind = useWatch({ name: 'party' })
  const { silence, silenceGloss, period, citation } = CONSULTATIONS[party]
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <SelectField
        name="party"
        label={t('party')}
        options={statutoryOptions(CONSULTATIONS, locale)}
        hint={
          <>
            {statutory({ label: silence, gloss: silenceGloss }, locale)}（<Citation {...citation} />）
          </>
        }
        required
      />
      <TextField name="name" label={t('name')} required />
      <TextAreaField name="matter" label={t('matter')} required className="sm:col-span-2" />
      <DateField name="sentOn" label={t('sentOn')} required />
      <DateField name="letterReceivedOn" label={t('letterReceivedOn')} hint={t('letterReceivedHint')} />
      {period === null && <DateField name="respondBy" label={t('respondBy')} required />}
      <TextField name="letterNumber" label={t('letterNumber')} />
    </div>
  )
}

/** The fields of the answer and its day, or that none came in time. */
export function AnswerFields({ none }: { none?: string }) {
  const t = useTranslations('consultation')
  const locale = useLocale()
  return (
    <div className="mt-3 grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <SelectField
        name="answer"
        label={t('answer')}
        options={statutoryOptions(CONSULTATION_ANSWERS, locale)}
        none={none}
        required={none === undefined}
      />
      <DateField name="answeredOn" label={t('answeredOn')} hint={t('answeredOnHint')} required={none === undefined} />
      <TextAreaField name="statement" label={t('statement')} className="sm:col-span-2" />
    </div>
  )
}
