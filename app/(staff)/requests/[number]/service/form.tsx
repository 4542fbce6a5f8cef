'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { ActionForm } from '@/components/forms/action-form'
import { ServiceFields } from '@/components/requests/service-fields'
import { useActForm } from '@/components/requests/use-act-form'
import { isPlainDate, type PlainDate } from '@/lib/dates'
import { serviceInput } from '@/lib/requests/service'
import { serve } from './actions'

/** `dueOn` is the deadline that the day of service is compared with; none while no period runs. */
export function ServiceForm({ number, dueOn }: { number: string; dueOn: PlainDate | null }) {
  const t = useTranslations('request')
  const action = useActForm(number, {
    schema: serviceInput,
    action: serve,
    defaultValues: { number, serviceRoute: 'post', servedOn: '', trackingNumber: '' },
  })
  return (
    <ActionForm {...action} saveLabel={t('recordService')}>
      <ServiceFields required />
      {dueOn && <InTime dueOn={dueOn} />}
    </ActionForm>
  )
}

function InTime({ dueOn }: { dueOn: PlainDate }) {
  const t = useTranslations('request')
  const servedOn: string = useWatch({ name: 'servedOn' })
  const late = isPlainDate(servedOn) && servedOn > dueOn
  return (
    <p aria-live="polite" className={`my-3 border-line border-y py-2 text-sm ${late ? 'text-danger' : ''}`}>
      {t('dueAt', { due: dueOn })}
      {isPlainDate(servedOn) && (
        <strong className="ml-3 font-semibold">{t(late ? 'servedLate' : 'servedInTime')}</strong>
      )}
    </p>
  )
}
