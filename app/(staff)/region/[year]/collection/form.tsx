'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { CheckboxField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import type { collectionInput } from '@/lib/region/input'
import { keep } from './actions'

export function CollectionForm({ values, lawful }: { values: z.input<typeof collectionInput>; lawful: string }) {
  const t = useTranslations('region')
  const form = useTranslations('form')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/region/input')).collectionInput,
    action: keep,
    defaultValues: values,
    onSaved: () => router.push(`/region/${values.year}` as Route),
  })
  return (
    <ActionForm {...action} saveLabel={form('save')}>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <DateField name="askedOn" label={t('askedOn')} hint={t('askedOnHint')} />
        <DateField name="onTimeUntil" label={t('onTimeUntil')} hint={t('onTimeHint', { day: lawful })} />
        <DateField name="openUntil" label={t('openUntil')} hint={t('openHint')} />
        <div className="sm:col-span-2">
          <CheckboxField name="inReport" label={t('inReport')} hint={t('inReportHint')} />
        </div>
        <div className="sm:col-span-2">
          <CheckboxField name="byLink" label={t('byLink')} hint={t('byLinkHint')} />
        </div>
      </div>
    </ActionForm>
  )
}
