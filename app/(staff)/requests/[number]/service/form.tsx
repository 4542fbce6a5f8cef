'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { ActionForm } from '@/components/forms/action-form'
import { ServiceFields } from '@/components/requests/service-fields'
import { useActForm } from '@/components/requests/use-act-form'
import { useLastDay } from '@/components/ui/last-day'
import { isPlainDate } from '@/lib/dates'
import type { LastDay } from '@/lib/law/calendar/calendar'
import { serve } from './actions'

/** `due` is the deadline that the day of service is compared with; none while no period runs. */
export function ServiceForm({ number, due }: { number: string; due: LastDay | null }) {
  const t = useTranslations('request')
  const action = useActForm(number, {
    schema: async () => (await import('@/lib/requests/inputs/service')).serviceInput,
    action: serve,
    defaultValues: { number, serviceRoute: 'post', servedOn: '', trackingNumber: '' },
  })
  return (
    <ActionForm {...action} saveLabel={t('recordService')}>
      <ServiceFields required />
      {due && <InTime {...due} />}
    </ActionForm>
  )
}

function InTime(due: LastDay) {
  const t = useTranslations('request')
  const servedOn: string = useWatch({ name: 'servedOn' })
  const lastDay = useLastDay()
  const late = isPlainDate(servedOn) && servedOn > due.date
  return (
    <p aria-live="polite" className={`my-3 border-line border-y py-2 text-sm ${late ? 'text-danger' : ''}`}>
      {t('dueAt', { due: lastDay(due) })}
      {isPlainDate(servedOn) && (
        <strong className="ml-3 font-semibold">{t(late ? 'servedLate' : 'servedInTime')}</strong>
      )}
    </p>
  )
}
