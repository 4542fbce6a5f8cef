'use client'

import { useTranslations } from 'next-intl'
import { ActButton } from '@/components/forms/act-button'
import { ruleSecondFactor } from './actions'

/** The setting whether administrators must use a second factor. */
export function SecondFactorRule({ required }: { required: boolean }) {
  const t = useTranslations('staff')
  return (
    <section className="mt-8 max-w-3xl">
      <h2 className="mb-1 font-semibold">{t('rule')}</h2>
      <p className="mb-3 text-muted text-sm">{t(required ? 'ruleOn' : 'ruleOff')}</p>
      <ActButton act={() => ruleSecondFactor({ required: !required })}>{t(required ? 'waive' : 'require')}</ActButton>
    </section>
  )
}
