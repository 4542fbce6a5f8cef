'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import type { ComboOption } from '@/components/forms/combo'
import { useActionForm } from '@/components/forms/use-action-form'
import { TrainingFields } from '@/components/supervision/training-fields'
import type { PlainDate } from '@/lib/dates'
import { record } from './actions'

export function RecordForm({ staff, today }: { staff: readonly ComboOption<number>[]; today: PlainDate }) {
  const t = useTranslations('training')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/supervision/qualification')).trainingInput,
    action: record,
    defaultValues: { topic: '', heldOn: today, hours: '', trainer: '', participants: [], others: null, note: '' },
    onSaved: ({ id }) => router.push(`/supervision/trainings/${id}` as Route),
  })
  return (
    <ActionForm {...action} saveLabel={t('record')}>
      <TrainingFields staff={staff} />
    </ActionForm>
  )
}
