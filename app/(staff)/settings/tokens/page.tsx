import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { ExportLinks } from '@/components/ui/export-links'
import { ListTable } from '@/components/ui/list-table'
import { PageHeader } from '@/components/ui/page-header'
import { listTokens } from '@/db/queries/tokens'
import { inShanghai } from '@/lib/instants'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { RevokeToken } from './revoke'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('token'))('title') }
}

export default async function TokensPage() {
  const actor = await requireActor('settings.tokens')
  const t = await getTranslations('token')
  const tokens = listTokens(actor)
  const add = (
    <LinkButton look="primary" href="/settings/tokens/new">
      {t('new')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('title')}>{add}</PageHeader>
      <p className="mb-3 max-w-4xl text-muted text-sm">
        {t('explanation')}{' '}
        <Link className="underline" href="/api-reference">
          {t('reference')}
        </Link>
      </p>
      {tokens.length === 0 ? (
        <Empty>{t('none')}</Empty>
      ) : (
        <ListTable
          caption={t('title')}
          rows={tokens}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', label: t('name'), wraps: true, cell: ({ name }) => name },
            {
              key: 'scopes',
              label: t('scopes'),
              wraps: true,
              cell: ({ scopes }) => scopes.map((scope) => t(`scope.${scope}`)).join('、'),
            },
            {
              key: 'created',
              label: t('created'),
              cell: ({ createdAt, createdBy }) => `${inShanghai(createdAt)} ${createdBy}`,
            },
            { key: 'expires', label: t('expiresOn'), cell: ({ expiresOn }) => expiresOn },
            { key: 'used', label: t('lastUsed'), cell: ({ lastUsedAt }) => lastUsedAt && inShanghai(lastUsedAt) },
            {
              key: 'state',
              label: t('state'),
              cell: ({ revokedAt, expiresOn }) =>
                t(revokedAt ? 'states.revoked' : expiresOn < today() ? 'states.expired' : 'states.valid'),
            },
            {
              key: 'acts',
              label: t('acts'),
              cell: ({ id, name, revokedAt }) => !revokedAt && <RevokeToken id={id} name={name} />,
            },
          ]}
        />
      )}
      {tokens.length > 0 && <ExportLinks list="tokens" />}
    </>
  )
}
