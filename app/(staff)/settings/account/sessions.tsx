'use client'

import { useTranslations } from 'next-intl'
import { ActButton } from '@/components/forms/act-button'
import { ListTable } from '@/components/ui/list-table'
import { inShanghai } from '@/lib/instants'
import { endOne, endOthers } from './actions'

type Session = {
  tokenHash: string
  createdAt: string
  lastSeenAt: string
  address: string
  browser: string
  here: boolean
}

/** The signed-in person's sessions, with buttons to end them. */
export function Sessions({ sessions, idleMinutes }: { sessions: readonly Session[]; idleMinutes: number }) {
  const t = useTranslations('account')
  return (
    <section>
      <h2 className="mb-2 font-semibold">{t('sessions')}</h2>
      <p className="mb-3 text-muted text-sm">{t('sessionsText', { minutes: idleMinutes })}</p>
      <ListTable
        caption={t('sessions')}
        rows={sessions}
        rowKey={({ tokenHash }) => tokenHash}
        columns={[
          { key: 'browser', label: t('browser'), cell: ({ browser }) => browser || '—' },
          { key: 'address', label: t('address'), cell: ({ address }) => address || '—' },
          { key: 'opened', label: t('opened'), cell: ({ createdAt }) => inShanghai(createdAt) },
          { key: 'seen', label: t('seen'), cell: ({ lastSeenAt }) => inShanghai(lastSeenAt) },
          {
            key: 'act',
            label: t('act'),
            cell: ({ here, tokenHash, createdAt }) =>
              here ? (
                t('here')
              ) : (
                <ActButton act={() => endOne({ tokenHash })} label={t('endOne', { opened: inShanghai(createdAt) })}>
                  {t('end')}
                </ActButton>
              ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <p className="mt-3">
          <ActButton act={() => endOthers({})} look="danger">
            {t('endOthers')}
          </ActButton>
        </p>
      )}
    </section>
  )
}
