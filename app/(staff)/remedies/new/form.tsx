'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { useDraft } from '@/components/forms/use-draft'
import { RemedyFields } from '@/components/remedies/remedy-fields'
import type { RemedyChoices } from '@/lib/law/remedy-routes'
import { NEW_REMEDY } from '@/lib/remedies/new-remedy'
import { record } from './actions'

/** With `request`, the remedy is about that request, and saving leads back to its page. */
export function RemedyForm({ request, choices }: { request?: string; choices: RemedyChoices }) {
  const t = useTranslations('remedy')
  const router = useRouter()
  const [recorded, setRecorded] = useState<string>()
  const action = useActionForm({
    schema: async () => (await import('@/lib/remedies/input')).remedyInput,
    action: record,
    defaultValues: { ...NEW_REMEDY, requestNumber: request ?? '' },
    onSaved: (_, way) => {
      const { block, body, caseNumber } = action.form.getValues()
      draft.begin({ ...NEW_REMEDY, block })
      if (way === 'save') return router.push((request ? `/requests/${request}` : '/remedies') as Route)
      setRecorded(t('recorded', { body, caseNumber }))
      action.form.setFocus('block')
    },
  })
  const draft = useDraft(action.form, request ? `remedy:${request}` : 'remedy')
  return (
    <ActionForm {...action} saved={recorded} draft={draft} saveLabel={t('record')} nextLabel={t('recordAndNext')}>
      <RemedyFields choices={choices} />
    </ActionForm>
  )
}
