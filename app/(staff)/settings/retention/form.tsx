'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { NumberField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import type { RetentionPeriodInput } from '@/lib/retention/input'
import { savePeriod } from './actions'

/** The retention period in years; an empty field means that personal data is never deleted. */
export function PeriodForm({ values }: { values: RetentionPeriodInput }) {
  const t = useTranslations('retention')
  const form = useTranslations('form')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/retention/input')).retentionPeriodInput,
    action: savePeriod,
    defaultValues: values,
    onSaved: () => {
      action.form.setValue('version', action.form.getValues('version') + 1)
      router.refresh()
    },
  })
  return (
    <ActionForm {...action} quiet saveLabel={form('saveChanges')}>
      <NumberField name="years" label={t('years')} hint={t('yearsHint')} className="max-w-md" />
    </ActionForm>
  )
}
