'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { SelectField, TextField } from '@/components/forms/inputs'
import { ReasonDialog } from '@/components/forms/reason-dialog'
import { useActionForm } from '@/components/forms/use-action-form'
import type { UnitChoice } from '@/components/region/unit-fields'
import { adjust, remove } from './actions'

type Props = { year: number; figures: readonly { value: string; label: string }[]; units: readonly UnitChoice[] }

export function AdjustForm({ year, figures, units }: Props) {
  const t = useTranslations('region')
  const router = useRouter()
  const empty = { year, figure: figures[0]!.value, amount: '', unitId: null, reason: '', evidence: '' }
  const form = useActionForm({
    schema: async () => (await import('@/lib/region/input')).adjustmentInput,
    action: adjust,
    defaultValues: empty,
    onSaved: () => {
      form.form.reset(empty)
      router.refresh()
    },
  })
  return (
    <ActionForm {...form} quiet saveLabel={t('adjust')}>
      <div className="mt-2 grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <SelectField name="figure" label={t('figure')} options={figures} />
        <TextField name="amount" label={t('amount')} hint={t('amountHint')} required inputMode="decimal" />
        <TextField name="reason" label={t('reason')} required />
        <TextField name="evidence" label={t('evidence')} />
        <SelectField name="unitId" label={t('unit')} options={units} none={t('noOneUnit')} />
      </div>
    </ActionForm>
  )
}

export function RemoveAdjustment({ id, label }: { id: number; label: string }) {
  const t = useTranslations('region')
  const form = useTranslations('form')
  const router = useRouter()
  return (
    <ReasonDialog
      id={id}
      action={remove}
      onDone={() => router.refresh()}
      word={form('remove')}
      label={`${form('remove')} ${label}`}
      title={label}
      consequence={t('removeAdjustment')}
      reasonLabel={form('removeReason')}
    />
  )
}
