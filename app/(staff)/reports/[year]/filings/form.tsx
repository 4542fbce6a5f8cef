'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { SelectField, TextAreaField, TextField } from '@/components/forms/inputs'
import { RemoveDialog } from '@/components/forms/remove-dialog'
import { useActionForm } from '@/components/forms/use-action-form'
import { FILING_KINDS, FILING_WAYS } from '@/lib/report/filing'
import { keep, record, remove } from './actions'

export function FilingForm({ recipient, ...report }: { year: number; contentHash: string; recipient: string }) {
  const t = useTranslations('filing')
  const router = useRouter()
  const values = { recipient, filedOn: '', documentNumber: '', receipt: '', note: '' }
  const action = useActionForm({
    schema: async () => (await import('@/lib/report/filing')).filingInput,
    action: record,
    defaultValues: { ...report, ...values, kind: 'submission', way: 'platform' },
    onSaved: () => router.refresh(),
  })
  return (
    <ActionForm {...action} quiet saveLabel={t('record')}>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <SelectField
          name="kind"
          label={t('kindLabel')}
          hint={t('kindHint')}
          options={FILING_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <DateField name="filedOn" label={t('filedOn')} required />
        <TextField name="recipient" label={t('recipient')} required />
        <SelectField
          name="way"
          label={t('wayLabel')}
          options={FILING_WAYS.map((value) => ({ value, label: t(`way.${value}`) }))}
        />
        <TextField name="documentNumber" label={t('documentNumber')} />
        <TextField name="receipt" label={t('receipt')} hint={t('receiptHint')} />
        <TextAreaField name="note" label={t('note')} rows={2} className="sm:col-span-2" />
      </div>
    </ActionForm>
  )
}

type Said = { year: number; formedOn: string; signer: string; attachments: string }

export function CopyForm(values: Said) {
  const t = useTranslations('filing.copy')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/report/input')).copyInput,
    action: keep,
    defaultValues: values,
    onSaved: () => router.refresh(),
  })
  return (
    <ActionForm {...action} quiet saveLabel={t('save')}>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <TextField name="signer" label={t('signer')} required />
        <DateField name="formedOn" label={t('formedOn')} required />
        <TextAreaField
          name="attachments"
          label={t('attachments')}
          hint={t('attachmentsHint')}
          rows={3}
          className="sm:col-span-2"
        />
      </div>
    </ActionForm>
  )
}

export function Remove(filing: { id: number; version: number }) {
  const router = useRouter()
  return <RemoveDialog {...filing} action={remove} onRemoved={() => router.refresh()} />
}
