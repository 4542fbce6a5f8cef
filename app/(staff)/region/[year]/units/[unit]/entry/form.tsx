'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { TextAreaField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { useDraft } from '@/components/forms/use-draft'
import { HistoryFields } from '@/components/report/history-fields'
import type { PlainDate } from '@/lib/dates'
import { formatOf } from '@/lib/law/report-formats/format-of'
import type { TypedForm } from '@/lib/region/typed-report'
import { enter, sayNil } from './actions'

type Props = { unitId: number; year: number; today: PlainDate; back: Route }

/** The cells as the unit printed them; what is left blank stays blank and is not nought. */
export function EnterReport({ unitId, year, today, back }: Props) {
  const t = useTranslations('region')
  const router = useRouter()
  const action = useActionForm<TypedForm, unknown>({
    schema: async () => (await import('@/lib/region/typed-report')).typedInput,
    action: enter,
    defaultValues: { unitId, year, format: formatOf(year).code, receivedOn: today, source: '', cells: {} },
    onSaved: () => {
      draft.begin({})
      router.push(back)
    },
  })
  const draft = useDraft(action.form, `region-${year}-${unitId}`)
  return (
    <ActionForm {...action} draft={draft} saveLabel={t('takeIn')}>
      <p className="mb-2 text-muted text-sm">{t('blankHint')}</p>
      <DateField name="receivedOn" label={t('received')} required className="mb-2 max-w-60" />
      <HistoryFields mayChooseYear={false} />
    </ActionForm>
  )
}

/** 零报告: who said it, when and how. */
export function SayNil({ unitId, year, today, back }: Props) {
  const t = useTranslations('region')
  const router = useRouter()
  const form = useActionForm({
    schema: async () => (await import('@/lib/region/input')).nilInput,
    action: sayNil,
    defaultValues: { unitId, year, receivedOn: today, note: '' },
    onSaved: () => router.push(back),
  })
  return (
    <ActionForm {...form} quiet saveLabel={t('recordNil')}>
      <div className="mt-2 grid gap-2">
        <DateField name="receivedOn" label={t('received')} required className="max-w-60" />
        <TextAreaField name="note" label={t('nilNote')} hint={t('nilHint')} required rows={2} />
      </div>
    </ActionForm>
  )
}
