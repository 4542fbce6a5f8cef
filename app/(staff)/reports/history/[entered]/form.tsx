'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { RemoveDialog } from '@/components/forms/remove-dialog'
import { useActionForm } from '@/components/forms/use-action-form'
import { HistoryFields } from '@/components/report/history-fields'
import { HistoryFindings, type OwnOrgan } from '@/components/report/history-findings'
import type { HistoryForm } from '@/lib/report/history/input'
import { change, remove } from './actions'

const LIST = '/reports/history' as Route

export function HistoryChange({ values, own }: { values: HistoryForm; own: OwnOrgan }) {
  const form = useTranslations('form')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/report/history/input')).historyInput,
    action: change,
    defaultValues: values,
    onSaved: () => router.push(LIST),
  })
  return (
    <ActionForm {...action} saveLabel={form('saveChanges')}>
      <HistoryFields mayChooseYear={false} />
      <HistoryFindings own={own} />
    </ActionForm>
  )
}

export function Remove(record: { id: number; version: number }) {
  const router = useRouter()
  return <RemoveDialog {...record} action={remove} onRemoved={() => router.push(LIST)} />
}
