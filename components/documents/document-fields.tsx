'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { AmendmentFields } from '@/components/forms/amendment-fields'
import { DateField } from '@/components/forms/date-field'
import { CheckboxField, SelectField, TextAreaField, TextField } from '@/components/forms/inputs'
import { Citation } from '@/components/ui/citation'
import { Notice } from '@/components/ui/notice'
import { DOCUMENT_LABELS, ENDING_LABELS } from '@/lib/documents/document'
import type { DocumentForm } from '@/lib/documents/input'
import { NEW_ENDING } from '@/lib/documents/new-document'
import { REGULATION_MAKERS } from '@/lib/documents/regulation-makers'
import { statutoryOptions } from '@/lib/statutory'

/** The organ's settings that the form depends on. */
export type DocumentOrgan = { makesRegulations: boolean; expiryCountsAsRepeal: boolean }

/** The fields of a document, and optionally of its repeal or expiry. */
export function DocumentFields({ makesRegulations, expiryCountsAsRepeal }: DocumentOrgan) {
  const t = useTranslations('document')
  const form = useTranslations('form')
  const locale = useLocale()
  const kind = useWatch<DocumentForm, 'kind'>({ name: 'kind' })
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
      <SelectField
        name="kind"
        label={t('kind')}
        options={statutoryOptions(DOCUMENT_LABELS, locale)}
        required
        autoFocus
      />
      <TextField name="documentNumber" label={t('documentNumber')} />
      <DateField name="issuedOn" label={t('issuedOn')} required />
      <DateField name="validUntil" label={t('validUntil')} hint={t('validUntilHint')} />
      {kind === 'regulations' && !makesRegulations && (
        <div className="*:my-0 sm:col-span-2 lg:col-span-4">
          <Notice tone="warning" role="status">
            {REGULATION_MAKERS.rule}（<Citation {...REGULATION_MAKERS.citation} />
            ）。{t('regulationsWarning')}
          </Notice>
        </div>
      )}
      <TextField name="title" label={t('name')} required className="sm:col-span-2 lg:col-span-4" />
      <JointFields />
      <AmendmentFields />
      <EndingFields expiryCountsAsRepeal={expiryCountsAsRepeal} />
      <TextAreaField name="note" label={form('note')} rows={2} className="sm:col-span-2 lg:col-span-4" />
    </div>
  )
}

function JointFields() {
  const t = useTranslations('document')
  const jointWith = useWatch<DocumentForm, 'jointWith'>({ name: 'jointWith' })
  return (
    <>
      <TextField name="jointWith" label={t('jointWith')} hint={t('jointWithHint')} className="sm:col-span-2" />
      {jointWith.trim() !== '' && (
        <div className="self-center sm:col-span-2">
          <CheckboxField name="leads" label={t('leads')} hint={t('leadsHint')} />
        </div>
      )}
    </>
  )
}

function EndingFields({ expiryCountsAsRepeal }: Pick<DocumentOrgan, 'expiryCountsAsRepeal'>) {
  const t = useTranslations('document')
  const locale = useLocale()
  const { setValue } = useFormContext<DocumentForm>()
  const ending = useWatch<DocumentForm, 'ending'>({ name: 'ending' })
  return (
    <fieldset className="sm:col-span-2 lg:col-span-4">
      <legend className="sr-only">{t('ending')}</legend>
      <label className="inline-flex items-center gap-2 text-sm">
        <input
          type="checkbox"
          className="size-4"
          checked={Boolean(ending)}
          onChange={({ target }) => setValue('ending', target.checked ? NEW_ENDING : null, { shouldDirty: true })}
        />
        {t('hasEnded')}
      </label>
      {ending && (
        <div className="mt-2 grid gap-x-4 gap-y-3 border-line border-l-4 pl-3 sm:grid-cols-2 lg:grid-cols-4">
          <SelectField
            name="ending.kind"
            label={t('endingKind')}
            options={statutoryOptions(ENDING_LABELS, locale)}
            hint={
              ending.kind === 'expired' ? t(expiryCountsAsRepeal ? 'expiryCounts' : 'expiryDoesNotCount') : undefined
            }
            required
          />
          <DateField name="ending.endedOn" label={t('endedOn')} hint={t('endedOnHint')} required />
          <TextField name="ending.basis" label={t('basis')} hint={t('basisHint')} className="sm:col-span-2" required />
        </div>
      )}
    </fieldset>
  )
}
