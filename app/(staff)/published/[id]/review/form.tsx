'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { SelectField, TextAreaField, TextField } from '@/components/forms/inputs'
import { useItemForm } from '@/components/published/use-item-form'
import { VERDICTS } from '@/lib/published/review'
import { review } from './actions'

type Props = { itemId: number; step: { id: number; name: string; proofread: boolean }; reviewer: string }

/** One step of a review: its verdict, the proofreader where the step has a proofreading, and remarks. */
export function ReviewForm({ itemId, step, reviewer }: Props) {
  const t = useTranslations('review')
  const action = useItemForm(itemId, {
    schema: async () => (await import('@/lib/published/review')).reviewInput,
    action: review,
    defaultValues: {
      itemId,
      stepId: step.id,
      verdict: 'approved',
      remarks: '',
      proofreadBy: step.proofread ? reviewer : '',
    },
  })
  return (
    <ActionForm {...action} saveLabel={t('confirm', { step: step.name })}>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <SelectField
          name="verdict"
          label={t('verdict')}
          options={VERDICTS.map((value) => ({ value, label: t(`verdicts.${value}`) }))}
        />
        {step.proofread && <TextField name="proofreadBy" label={t('proofreadBy')} hint={t('proofreadHint')} />}
        <TextAreaField name="remarks" label={t('remarks')} hint={t('remarksHint')} className="sm:col-span-2" />
      </div>
    </ActionForm>
  )
}
