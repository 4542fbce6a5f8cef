'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { SelectField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { KEEPING_DAYS } from '@/lib/reports-check/input'
import { keep } from '../actions'

/** Keeps what was read and found, for the chosen time. */
export function KeepForm({ token }: { token: string }) {
  const t = useTranslations('checker')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/reports-check/input')).keepInput,
    action: keep,
    defaultValues: { token, days: '90' },
    onSaved: () => router.refresh(),
  })
  return (
    <ActionForm {...action} quiet saveLabel={t('keep')}>
      <SelectField
        name="days"
        label={t('keepFor')}
        hint={t('keepHint')}
        options={KEEPING_DAYS.map((value) => ({ value, label: t(`days.${value}`) }))}
        className="max-w-sm"
      />
    </ActionForm>
  )
}
