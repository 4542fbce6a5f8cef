'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { SelectField, TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { RefusalText } from '@/components/letters/draft-standing'
import { Button } from '@/components/ui/button'
import { Citation } from '@/components/ui/citation'
import { Notice } from '@/components/ui/notice'
import { SERVICE_ROUTES, type ServiceRoute } from '@/lib/law/service'
import type { LetterServiceForm } from '@/lib/letters/service'
import type { Refusal } from '@/lib/result'
import { statutory, statutoryOptions } from '@/lib/statutory'
import { correct, makeVoid, serve } from './actions'

/** How a signed letter went out, and what came back. */
export function ServiceForm({ values }: { values: LetterServiceForm }) {
  const t = useTranslations('keptLetter')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/letters/service')).letterServiceInput,
    action: serve,
    defaultValues: values,
    onSaved: () => router.refresh(),
  })
  return (
    <ActionForm {...action} saveLabel={t('serve')}>
      <ServiceFields />
    </ActionForm>
  )
}

function ServiceFields() {
  const t = useTranslations('keptLetter')
  const locale = useLocale()
  const route: ServiceRoute = useWatch({ name: 'route' })
  const rule = SERVICE_ROUTES[route]
  return (
    <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
      <SelectField name="route" label={t('servedBy')} options={statutoryOptions(SERVICE_ROUTES, locale)} />
      <DateField name="servedOn" label={statutory(rule.date, locale)} required />
      {rule.tracked && <TextField name="trackingNumber" label={t('trackingNumber')} required />}
      <TextField name="place" label={t(route === 'electronic' ? 'agreedAddress' : 'servedAt')} />
      <TextField name="receipt" label={t('receipt')} hint={t('receiptHint')} />
      <DateField name="receivedOn" label={t(route === 'electronic' ? 'readOn' : 'receivedOn')} />
      <p className="text-muted text-sm sm:col-span-2">
        {statutory(rule.rule, locale)}（<Citation {...rule.citation} />）
      </p>
    </div>
  )
}

type AmendProps = { id: number; mayVoid: boolean }

/** 更正 or 作废 of a signed letter, each with its reason. */
export function Amend({ id, mayVoid }: AmendProps) {
  const t = useTranslations('keptLetter')
  const router = useRouter()
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<Refusal>()
  async function corrected() {
    const result = await correct({ id, reason })
    if (result.ok) router.push(`/letters/${result.value.id}` as Route)
    else setRefusal(result)
  }
  async function voided() {
    const result = await makeVoid({ id, reason })
    if (result.ok) router.refresh()
    else setRefusal(result)
  }
  return (
    <details className="mt-6 print:hidden">
      <summary className="cursor-pointer font-semibold">{t('amend')}</summary>
      <p className="my-1 text-muted text-sm">{t('amendHint')}</p>
      {refusal && (
        <Notice tone="error" role="alert">
          <RefusalText refusal={refusal} />
        </Notice>
      )}
      <label className="block text-sm">
        {t('reason')}
        <input
          className="mt-0.5 h-9 w-full rounded border border-line px-2"
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button disabled={reason.trim() === ''} onClick={corrected}>
          {t('draftCorrection')}
        </Button>
        {mayVoid && (
          <Button look="danger" disabled={reason.trim() === ''} onClick={voided}>
            {t('void')}
          </Button>
        )}
      </div>
    </details>
  )
}
