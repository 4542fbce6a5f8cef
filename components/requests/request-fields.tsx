'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { ComboOption } from '@/components/forms/combo'
import { ComboField } from '@/components/forms/combo-field'
import { DateField } from '@/components/forms/date-field'
import { SelectField, TextAreaField, TextField } from '@/components/forms/inputs'
import { APPLICANT_KINDS, isOrganisation } from '@/lib/law/applicants'
import { RECEIPT_CHANNELS } from '@/lib/law/channels'
import { FORMS_WANTED, IDENTITY_DOCUMENTS, ROUTES_WANTED } from '@/lib/law/wishes'
import type { RequestForm } from '@/lib/requests/input'
import { statutory, statutoryOptions } from '@/lib/statutory'
import { Alike } from './alike'
import { AskedBesideNotice } from './asked-beside-notice'
import { ReceiptPreview } from './receipt-preview'

export type HandlingChoices = { sections: readonly ComboOption<number>[]; staff: readonly ComboOption<number>[] }

/** The fields of a request in the order of the paper form (《条例》第二十九条). */
export function RequestFields({ sections, staff, except }: HandlingChoices & { except?: string }) {
  const t = useTranslations('request')
  const form = useTranslations('form')
  const locale = useLocale()
  const { control } = useFormContext<RequestForm>()
  const [channel, kind] = useWatch({ control, name: ['channel', 'applicant.kind'] })
  const { needsConfirmation, arrival } = RECEIPT_CHANNELS[channel]
  return (
    <div className="flex flex-col gap-4">
      <Part title={t('sectionArrival')}>
        <SelectField
          name="channel"
          label={t('channel')}
          options={statutoryOptions(RECEIPT_CHANNELS, locale)}
          required
        />
        <DateField name="arrivedOn" label={statutory(arrival, locale)} required />
        {needsConfirmation && (
          <>
            <DateField name="confirmedOn" label={t('confirmedOn')} hint={t('confirmedOnHint')} />
            <TextField name="confirmation" label={t('confirmationRecord')} hint={t('confirmationHint')} />
          </>
        )}
        <ReceiptPreview />
      </Part>
      <Part title={t('sectionApplicant')}>
        <SelectField
          name="applicant.kind"
          label={t('kind')}
          options={statutoryOptions(APPLICANT_KINDS, locale)}
          required
        />
        <TextField name="applicant.name" label={t('name')} required />
        {isOrganisation(kind) ? (
          <>
            <TextField name="applicant.organisationCode" label={t('organisationCode')} />
            <TextField name="applicant.representative" label={t('representative')} />
          </>
        ) : null}
        <SelectField
          name="applicant.identityDocument"
          label={t('identityDocument')}
          options={statutoryOptions(IDENTITY_DOCUMENTS, locale)}
          none={form('none')}
        />
        <TextField name="applicant.identityNumber" label={t('identityNumber')} />
        <TextField name="phone" label={t('phone')} inputMode="tel" />
        <TextField name="email" label={t('email')} inputMode="email" />
        <TextField name="address" label={t('address')} className="sm:col-span-2" />
      </Part>
      <Part title={t('sectionContent')}>
        <TextAreaField
          name="description"
          label={t('description')}
          hint={t('descriptionHint')}
          required
          className="sm:col-span-2 lg:col-span-4"
        />
        <SelectField name="formWanted" label={t('formWanted')} options={statutoryOptions(FORMS_WANTED, locale)} />
        <SelectField name="routeWanted" label={t('routeWanted')} options={statutoryOptions(ROUTES_WANTED, locale)} />
      </Part>
      <AskedBesideNotice />
      <Alike except={except} />
      <Part title={t('sectionHandling')}>
        <ComboField name="sectionId" label={t('section')} options={sections} />
        <ComboField name="handlerId" label={t('handler')} options={staff} />
        <TextField name="note" label={form('note')} className="sm:col-span-2" />
      </Part>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="border-line border-t pt-2">
      <legend className="pr-3 font-semibold text-sm">{title}</legend>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2 lg:grid-cols-4">{children}</div>
    </fieldset>
  )
}
