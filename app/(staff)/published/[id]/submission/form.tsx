'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/inputs'
import { useItemForm } from '@/components/published/use-item-form'
import { recall, submit } from './actions'

export function SubmissionForm({ itemId }: { itemId: number }) {
  const t = useTranslations('review')
  const action = useItemForm(itemId, {
    schema: async () => (await import('@/lib/published/review')).submissionInput,
    action: submit,
    defaultValues: { itemId, intended: '' },
  })
  return (
    <ActionForm {...action} saveLabel={t('submit')}>
      <TextField name="intended" label={t('intended')} hint={t('intendedHint')} autoFocus />
    </ActionForm>
  )
}

export function RecallForm({ itemId }: { itemId: number }) {
  const t = useTranslations('review')
  const action = useItemForm(itemId, {
    schema: async () => (await import('@/lib/published/review')).recallInput,
    action: recall,
    defaultValues: { itemId },
  })
  return (
    <ActionForm {...action} quiet saveLabel={t('recall')}>
      {null}
    </ActionForm>
  )
}
