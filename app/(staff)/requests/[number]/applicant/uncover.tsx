'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import type { CoveredData } from '@/lib/requests/masked'
import { uncover } from './actions'

/** Shows the applicant's identity number and contact on request; each time is recorded in the audit trail. */
export function UncoverApplicant({ number }: { number: string }) {
  const t = useTranslations('request')
  const form = useTranslations('form')
  const [shown, setShown] = useState<CoveredData>()
  const [refused, setRefused] = useState(false)
  const [pending, start] = useTransition()
  const ask = () =>
    start(async () => {
      const result = await uncover({ number })
      if (result.ok) setShown(result.value)
      setRefused(!result.ok)
    })
  if (shown)
    return (
      <section aria-label={t('uncovered')} className="mt-2 border-line border-l-4 pl-3">
        <Facts
          facts={[
            [t('identityNumber'), shown.identityNumber],
            [t('phone'), shown.phone],
            [t('email'), shown.email],
            [t('address'), shown.address],
          ]}
        />
      </section>
    )
  return (
    <p className="print:hidden mt-2 flex flex-wrap items-center gap-x-3">
      <Button disabled={pending} aria-busy={pending} onClick={ask}>
        {t('uncover')}
      </Button>
      <span className="text-muted text-xs">{t('uncoverHint')}</span>
      {refused && (
        <span role="alert" className="text-danger text-xs">
          {form('forbidden')}
        </span>
      )}
    </p>
  )
}
