'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { FigureFields } from '@/components/figures/figure-fields'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { useDraft } from '@/components/forms/use-draft'
import { NEW_FIGURE } from '@/lib/figures/new-figure'
import { isAmount, REPORTED_LABELS } from '@/lib/figures/reported'
import { statutory } from '@/lib/statutory'
import { record } from './actions'

export function FigureForm({ sources }: { sources: readonly string[] }) {
  const t = useTranslations('figure')
  const locale = useLocale()
  const router = useRouter()
  const [recorded, setRecorded] = useState<string>()
  const action = useActionForm({
    schema: async () => (await import('@/lib/figures/input')).reportedFigureInput,
    action: record,
    defaultValues: NEW_FIGURE,
    onSaved: (_, way) => {
      const { kind, source, value } = action.form.getValues()
      draft.begin({ ...NEW_FIGURE, kind, source })
      if (way === 'save') return router.push('/figures' as Route)
      setRecorded(
        t('recorded', {
          kind: statutory(REPORTED_LABELS[kind], locale),
          value: t(isAmount(kind) ? 'yuan' : 'cases', { value }),
        }),
      )
      action.form.setFocus('kind')
    },
  })
  const draft = useDraft(action.form, 'figure')
  return (
    <ActionForm {...action} saved={recorded} draft={draft} saveLabel={t('record')} nextLabel={t('recordAndNext')}>
      <FigureFields sources={sources} />
    </ActionForm>
  )
}
