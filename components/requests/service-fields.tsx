'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { SelectField, TextField } from '@/components/forms/inputs'
import { Citation } from '@/components/ui/citation'
import { SERVICE_ROUTES, type ServiceRoute } from '@/lib/law/service'
import { statutory, statutoryOptions } from '@/lib/statutory'

/** How and when the reply was served; the route decides which day is the day of service. */
export function ServiceFields({ required = false }: { required?: boolean }) {
  const t = useTranslations('request')
  const locale = useLocale()
  const route: ServiceRoute | null | undefined = useWatch({ name: 'serviceRoute' })
  const routeRule = route ? SERVICE_ROUTES[route] : undefined
  return (
    <fieldset className="mt-4 border-line border-t pt-2">
      <legend className="pr-3 font-semibold text-sm">{t('service')}</legend>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-3">
        <SelectField
          name="serviceRoute"
          label={t('serviceRoute')}
          options={statutoryOptions(SERVICE_ROUTES, locale)}
          none={t('notServedYet')}
          required={required}
        />
        <DateField
          name="servedOn"
          label={routeRule ? statutory(routeRule.date, locale) : t('servedOn')}
          required={required}
        />
        {routeRule?.tracked && <TextField name="trackingNumber" label={t('trackingNumber')} />}
        {routeRule && (
          <p className="text-muted text-sm sm:col-span-3">
            {statutory(routeRule.rule, locale)}（<Citation {...routeRule.citation} />）
          </p>
        )}
      </div>
    </fieldset>
  )
}
