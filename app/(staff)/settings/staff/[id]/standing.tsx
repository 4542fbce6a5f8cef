'use client'

import { useTranslations } from 'next-intl'
import { ActButton } from '@/components/forms/act-button'
import { inShanghai } from '@/lib/instants'
import { endAll, resetSecondFactor } from './actions'

type Props = { id: number; sessions: number; secondFactorSince: string | undefined }

/** A person's sessions and second factor, with what an administrator can do when a computer or a phone is lost. */
export function Standing({ id, sessions, secondFactorSince }: Props) {
  const t = useTranslations('staff')
  return (
    <section className="mb-6 text-sm">
      <h2 className="mb-2 font-semibold text-base">{t('standing')}</h2>
      <p className="mb-2">{t('sessions', { count: sessions })}</p>
      {sessions > 0 && <ActButton act={() => endAll({ id })}>{t('endSessions')}</ActButton>}
      <p className="mt-4 mb-2">
        {secondFactorSince ? t('secondFactorSince', { since: inShanghai(secondFactorSince) }) : t('noSecondFactor')}
      </p>
      {secondFactorSince && (
        <ActButton look="danger" act={() => resetSecondFactor({ id })}>
          {t('resetSecondFactor')}
        </ActButton>
      )}
    </section>
  )
}
