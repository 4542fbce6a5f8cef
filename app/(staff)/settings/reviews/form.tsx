'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { CheckboxField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { ChainFields } from '@/components/published/chain-fields'
import { ChainOutlook } from '@/components/published/chain-outlook'
import type { ChainForm as Values } from '@/lib/published/review-chain'
import type { Colleague } from '@/lib/published/reviewers'
import { saveChain } from './actions'

export function ChainForm({ values, staff }: { values: Values; staff: readonly Colleague[] }) {
  const t = useTranslations('review')
  const form = useTranslations('form')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/published/review-chain')).chainInput,
    action: saveChain,
    defaultValues: values,
    onSaved: () => router.push('/settings'),
  })
  return (
    <ActionForm {...action} saveLabel={form('saveChanges')}>
      <div className="flex flex-col gap-4">
        <DateField name="reviewsSince" label={t('since')} hint={t('sinceHint')} className="sm:max-w-md" />
        <CheckboxField name="drafterReviews" label={t('drafterReviews')} hint={t('drafterReviewsHint')} />
        <ChainFields />
        <ChainOutlook staff={staff} />
      </div>
    </ActionForm>
  )
}
