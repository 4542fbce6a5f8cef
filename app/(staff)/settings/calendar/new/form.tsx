'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { MovedPreview } from '@/components/calendar/moved-preview'
import { NoticeFields } from '@/components/calendar/notice-fields'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import type { CalendarNoticeKind } from '@/lib/law/calendar/own-notice'
import { enter } from './actions'

export function EnterForm({ kind, year }: { kind: CalendarNoticeKind; year: number }) {
  const t = useTranslations('calendar')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/calendar/input')).calendarNoticeInput,
    action: enter,
    defaultValues: { kind, year, title: '', text: '', spans: [] },
    onSaved: ({ id }) => router.push(`/settings/calendar/${id}` as Route),
  })
  return (
    <ActionForm {...action} saveLabel={t('confirm')}>
      <NoticeFields />
      <MovedPreview />
    </ActionForm>
  )
}
