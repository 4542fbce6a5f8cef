'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { StatisticFields } from '@/components/figures/statistic-fields'
import { ActionForm } from '@/components/forms/action-form'
import type { Option } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { useDraft } from '@/components/forms/use-draft'
import { NEW_STATISTIC } from '@/lib/figures/new-statistic'
import { PLATFORM_MEASURES } from '@/lib/figures/platform'
import { statutory } from '@/lib/statutory'
import { record } from './actions'

export function StatisticForm({ platforms }: { platforms: readonly Option<number>[] }) {
  const t = useTranslations('statistic')
  const locale = useLocale()
  const router = useRouter()
  const [recorded, setRecorded] = useState<string>()
  const action = useActionForm({
    schema: async () => (await import('@/lib/figures/input')).statisticInput,
    action: record,
    defaultValues: NEW_STATISTIC,
    onSaved: (_, way) => {
      const { platformId, measure, unit, source, value } = action.form.getValues()
      draft.begin({ ...NEW_STATISTIC, platformId, measure, unit, source })
      if (way === 'save') return router.push('/figures/platforms' as Route)
      const kind = `${platforms.find((platform) => platform.value === platformId)?.label}${statutory(PLATFORM_MEASURES[measure], locale)}`
      setRecorded(t('recorded', { kind, value: `${value}${unit === 'wan' ? t('units.wan') : ''}` }))
      action.form.setFocus('measure')
    },
  })
  const draft = useDraft(action.form, 'statistic')
  return (
    <ActionForm {...action} saved={recorded} draft={draft} saveLabel={t('record')} nextLabel={t('recordAndNext')}>
      <StatisticFields platforms={platforms} />
    </ActionForm>
  )
}
