'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ComponentProps, type ReactNode, useState } from 'react'
import type { z } from 'zod'
import { MovedDeadlines } from '@/components/calendar/moved-deadlines'
import { ActionForm } from '@/components/forms/action-form'
import { CheckboxField, SelectField, TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { organChangeInput } from '@/lib/organ/input'
import { ORGAN_KINDS, ORGAN_LEVELS } from '@/lib/organ/organ'
import { change } from './actions'

export function OrganForm({ values }: { values: z.input<typeof organChangeInput> }) {
  const t = useTranslations('organ')
  const settings = useTranslations('settings')
  const form = useTranslations('form')
  const router = useRouter()
  const [moved, setMoved] = useState<ComponentProps<typeof MovedDeadlines>['moved']>()
  const action = useActionForm({
    schema: organChangeInput,
    action: change,
    defaultValues: values,
    onSaved: ({ moved }) => {
      if (moved.length === 0) return router.push('/settings')
      setMoved(moved)
      action.form.setValue('version', action.form.getValues('version') + 1)
    },
  })
  return (
    <ActionForm {...action} saved={moved && <MovedDeadlines moved={moved} />} saveLabel={form('saveChanges')}>
      <div className="flex flex-col gap-4">
        <Part title={settings('organNames')}>
          <TextField name="fullName" label={t('fullName')} required />
          <TextField name="shortName" label={t('shortName')} required />
          <SelectField
            name="kind"
            label={t('kind')}
            options={ORGAN_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
          <SelectField
            name="level"
            label={t('level')}
            options={ORGAN_LEVELS.map((value) => ({ value, label: t(`levels.${value}`) }))}
          />
          <TextField name="region" label={t('region')} />
          <TextField name="agencyCode" label={t('agencyCode')} hint={settings('agencyCodeHint')} />
        </Part>
        <Part title={settings('organContact')}>
          <TextField name="disclosureOffice" label={t('disclosureOffice')} />
          <TextField name="phone" label={t('phone')} inputMode="tel" />
          <TextField name="address" label={t('address')} className="sm:col-span-2" />
          <TextField name="postcode" label={t('postcode')} inputMode="numeric" />
          <TextField name="email" label={t('email')} inputMode="email" />
          <TextField name="website" label={t('website')} inputMode="url" className="sm:col-span-2" />
        </Part>
        <Part title={settings('organCounting')}>
          <Choice name="expiryCountsAsRepeal" label={t('expiryCountsAsRepeal')} hint={t('expiryHint')} />
          <Choice name="amendmentCountsAsIssue" label={t('amendmentCountsAsIssue')} hint={t('amendmentHint')} />
          <Choice name="appealKeepsPending" label={t('appealKeepsPending')} hint={t('appealHint')} />
          <Choice name="withdrawnItemsCount" label={t('withdrawnItemsCount')} hint={t('withdrawnHint')} />
        </Part>
        <Part title={settings('annualReport')}>
          <TextField
            name="localReportDue"
            label={t('localReportDue')}
            hint={t('localReportDueHint')}
            className="max-w-40"
          />
        </Part>
        <Part title={settings('answerPeriod')}>
          <Choice name="feePaymentRestarts" label={t('feePaymentRestarts')} hint={t('feePaymentHint')} />
          <Choice name="answerDayExcluded" label={t('answerDayExcluded')} hint={t('answerDayHint')} />
        </Part>
      </div>
    </ActionForm>
  )
}

function Choice(field: ComponentProps<typeof CheckboxField>) {
  return (
    <div className="sm:col-span-2">
      <CheckboxField {...field} />
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="border-line border-t pt-2">
      <legend className="pr-3 font-semibold text-sm">{title}</legend>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">{children}</div>
    </fieldset>
  )
}
