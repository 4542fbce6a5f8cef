'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { MovedDeadlines } from '@/components/calendar/moved-deadlines'
import { ActionForm } from '@/components/forms/action-form'
import { CheckboxField, SelectField, TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { inWords, type PlainDate } from '@/lib/dates'
import { citationInEnglish, citationText } from '@/lib/law/citation'
import { CHOSEN_WAYS, REMEDY_WAYS } from '@/lib/law/remedy-routes'
import { ORGAN_POSITIONS, REVIEW_ORGANS, reviewOrgansOf } from '@/lib/law/review-organs'
import type { organChangeInput } from '@/lib/organ/input'
import { ORGAN_KINDS, ORGAN_LEVELS } from '@/lib/organ/organ'
import { statutory, statutoryOptions } from '@/lib/statutory'
import { change } from './actions'

type Props = { values: z.input<typeof organChangeInput>; feeResumedUntil: PlainDate | null; today: PlainDate }

export function OrganForm({ values, feeResumedUntil, today }: Props) {
  const t = useTranslations('organ')
  const settings = useTranslations('settings')
  const form = useTranslations('form')
  const locale = useLocale()
  const router = useRouter()
  const [moved, setMoved] = useState<ComponentProps<typeof MovedDeadlines>['moved']>()
  const action = useActionForm({
    schema: async () => (await import('@/lib/organ/input')).organChangeInput,
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
          <TextField name="region" label={t('region')} hint={t('regionHint')} />
          <TextField name="agencyCode" label={t('agencyCode')} hint={t('agencyCodeHint')} />
        </Part>
        <Part title={settings('organContact')}>
          <TextField name="disclosureOffice" label={t('disclosureOffice')} />
          <TextField name="phone" label={t('phone')} inputMode="tel" />
          <TextField name="address" label={t('address')} className="sm:col-span-2" />
          <TextField name="postcode" label={t('postcode')} inputMode="numeric" />
          <TextField name="email" label={t('email')} inputMode="email" />
          <TextField name="website" label={t('website')} inputMode="url" className="sm:col-span-2" />
        </Part>
        <Part title={settings('organRemedies')}>
          <RemedyFields today={today} />
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
          <Choice name="fileBeforePublication" label={t('fileBeforePublication')} hint={t('fileBeforeHint')} />
        </Part>
        <Part title={settings('answerPeriod')}>
          <Choice name="answerDayExcluded" label={t('answerDayExcluded')} hint={t('answerDayHint')} />
          <Choice name="otherOrgansCapped" label={t('otherOrgansCapped')} hint={t('otherOrgansHint')} />
          <Choice
            name="lateClarificationRestarts"
            label={t('lateClarificationRestarts')}
            hint={t('lateClarificationHint')}
          />
          {feeResumedUntil && (
            <p className="text-muted text-sm sm:col-span-2">
              {t('feeResumed', { date: inWords(feeResumedUntil, locale) })}
            </p>
          )}
        </Part>
        <Part title={settings('remedies')}>
          <SelectField
            name="silenceRemedy"
            label={t('silenceRemedy')}
            hint={t('silenceRemedyHint')}
            options={CHOSEN_WAYS.map((value) => ({ value, label: statutory(REMEDY_WAYS[value], locale) }))}
          />
          <SelectField
            name="enquiryRemedy"
            label={t('enquiryRemedy')}
            hint={t('enquiryRemedyHint')}
            options={CHOSEN_WAYS.map((value) => ({ value, label: statutory(REMEDY_WAYS[value], locale) }))}
          />
          <RemedyCertainty />
        </Part>
      </div>
    </ActionForm>
  )
}

/** What is settled and what is not, as far as the texts at hand say it. */
function RemedyCertainty() {
  const t = useTranslations('organ')
  return (
    <dl className="grid gap-x-3 text-sm sm:col-span-2 sm:grid-cols-[max-content_1fr]">
      {CERTAINTY.map((key) => (
        <div key={key} className="contents">
          <dt className="text-muted">{t(`certainty.${key}`)}</dt>
          <dd>{t(`certaintyText.${key}`)}</dd>
        </div>
      ))}
    </dl>
  )
}

const CERTAINTY = ['settled', 'reported', 'open'] as const

/** What letters say of remedies; which organ reviews follows from what the form says of this one. */
function RemedyFields({ today }: { today: PlainDate }) {
  const t = useTranslations('organ')
  const locale = useLocale()
  const [kind, level, position] = useWatch<z.input<typeof organChangeInput>, ['kind', 'level', 'position']>({
    name: ['kind', 'level', 'position'],
  })
  const { organs, citation } = reviewOrgansOf({ kind, level, position }, today)
  const hint = t('reviewOrganHint', {
    organs: organs.map((organ) => statutory(REVIEW_ORGANS[organ], locale)).join('、'),
    article: locale === 'en' ? citationInEnglish(citation) : citationText(citation),
  })
  return (
    <>
      <SelectField
        name="position"
        label={t('position')}
        hint={t('positionHint')}
        options={statutoryOptions(ORGAN_POSITIONS, locale)}
      />
      <TextField name="reviewOrgan" label={t('reviewOrgan')} hint={hint} />
      <TextField name="reviewAddress" label={t('reviewAddress')} />
      <TextField name="reviewOnline" label={t('reviewOnline')} hint={t('reviewOnlineHint')} inputMode="url" />
      <TextField name="court" label={t('court')} hint={t('courtHint')} />
    </>
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
