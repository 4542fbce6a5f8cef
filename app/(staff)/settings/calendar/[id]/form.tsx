'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { MovedPreview } from '@/components/calendar/moved-preview'
import { NoticeFields } from '@/components/calendar/notice-fields'
import { ActionForm } from '@/components/forms/action-form'
import { TextAreaField } from '@/components/forms/inputs'
import { RemoveDialog } from '@/components/forms/remove-dialog'
import { useActionForm } from '@/components/forms/use-action-form'
import type { calendarNoticeChangeInput } from '@/lib/calendar/input'
import { change, remove } from './actions'

const CALENDAR_PAGE = '/settings/calendar' as Route

export function ChangeForm({ values }: { values: z.input<typeof calendarNoticeChangeInput> }) {
  const form = useTranslations('form')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/calendar/input')).calendarNoticeChangeInput,
    action: change,
    defaultValues: values,
    onSaved: () => router.push(CALENDAR_PAGE),
  })
  return (
    <ActionForm {...action} saveLabel={form('saveChanges')}>
      <NoticeFields />
      <MovedPreview id={values.id} />
      <div className="mt-4">
        <TextAreaField name="correction" label={form('reason')} rows={2} required />
      </div>
    </ActionForm>
  )
}

export function Remove(record: { id: number; version: number }) {
  const router = useRouter()
  return <RemoveDialog {...record} action={remove} onRemoved={() => router.push(CALENDAR_PAGE)} />
}
