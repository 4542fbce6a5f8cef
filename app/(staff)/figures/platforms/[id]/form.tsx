'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { StatisticFields } from '@/components/figures/statistic-fields'
import { ActionForm } from '@/components/forms/action-form'
import type { Option } from '@/components/forms/inputs'
import { RemoveDialog } from '@/components/forms/remove-dialog'
import { useActionForm } from '@/components/forms/use-action-form'
import type { statisticChangeInput } from '@/lib/figures/input'
import { change, remove } from './actions'

const LIST = '/figures/platforms' as Route

type Props = { platforms: readonly Option<number>[]; values: z.input<typeof statisticChangeInput> }

export function ChangeForm({ platforms, values }: Props) {
  const form = useTranslations('form')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/figures/input')).statisticChangeInput,
    action: change,
    defaultValues: values,
    onSaved: () => router.push(LIST),
  })
  return (
    <ActionForm {...action} saveLabel={form('saveChanges')}>
      <StatisticFields platforms={platforms} />
    </ActionForm>
  )
}

export function Remove(record: { id: number; version: number }) {
  const router = useRouter()
  return <RemoveDialog {...record} action={remove} onRemoved={() => router.push(LIST)} />
}
