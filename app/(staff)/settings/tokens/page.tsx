import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { ExportLinks } from '@/components/ui/export-links'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { RecordTable } from '@/components/ui/record-table'
import { listTokens } from '@/db/queries/tokens'
import { tokenColumns } from '@/lib/api/token-columns'
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
        <RecordTable
          caption={t('title')}
          rows={tokens}
          rowKey={({ id }) => id}
          columns={tokenColumns(today())}
          cells={{
            acts: ({ id, name, revokedAt }) => !revokedAt && <RevokeToken id={id} name={name} />,
          }}
        />
      )}
      {tokens.length > 0 && <ExportLinks list="tokens" />}
    </>
  )
}
