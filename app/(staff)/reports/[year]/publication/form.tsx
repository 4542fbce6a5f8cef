'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { TextAreaField, TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import type { ReportStep } from '@/lib/report/publication'
import { check, publish, sign } from './actions'

type Report = { year: number; contentHash: string }
const ACTIONS = { checked: check, signed: sign } as const

/** One step towards publication; it applies to the content shown on the page, identified by its hash. */
export function StepForm({ step, ...report }: Report & { step: ReportStep }) {
  const t = useTranslations('publication')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/report/input')).stepInput,
    action: ACTIONS[step],
    defaultValues: { ...report, note: '' },
    onSaved: () => router.refresh(),
  })
  return (
    <ActionForm {...action} quiet saveLabel={t(`do.${step}`)}>
      <p className="mb-2 text-sm">{t(`means.${step}`)}</p>
      <TextAreaField name="note" label={t('note')} rows={2} />
    </ActionForm>
  )
}

export function PublicationForm({ website, correction, ...report }: Report & { website: string; correction: boolean }) {
  const t = useTranslations('publication')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/report/input')).publicationInput,
    action: publish,
    defaultValues: { ...report, publishedOn: '', address: website, reason: '' },
    onSaved: () => router.refresh(),
  })
  return (
    <ActionForm {...action} quiet saveLabel={correction ? t('do.corrected') : t('do.published')}>
      <p className="mb-2 text-sm">{t('means.published')}</p>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <DateField name="publishedOn" label={t('publishedOn')} required />
        <TextField name="address" label={t('address')} hint={t('addressHint')} required />
        {correction && <TextAreaField name="reason" label={t('reason')} rows={3} required className="sm:col-span-2" />}
      </div>
    </ActionForm>
  )
}
