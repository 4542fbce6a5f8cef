import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { FigureTabs } from '@/components/figures/figure-tabs'
import { LinkButton } from '@/components/ui/button'
import { ExportLinks } from '@/components/ui/export-links'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { RecordTable } from '@/components/ui/record-table'
import { listAccounts } from '@/db/queries/accounts'
import { may } from '@/lib/access'
import { ACCOUNT_COLUMNS } from '@/lib/figures/account-columns'
import { requireActor } from '@/server/gate/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('figure'))('tab.accounts') }
}

export default async function AccountsPage() {
  const actor = await requireActor('figure.view')
  const accounts = listAccounts(actor)
  const [figure, list, t] = await Promise.all([
    getTranslations('figure'),
    getTranslations('list'),
    getTranslations('account_page'),
  ])
  return (
    <>
      <PageHeader title={figure('title')} count={list('count', { count: accounts.length })}>
        {may(actor, 'settings.lists') && <LinkButton href="/settings/lists">{t('change')}</LinkButton>}
      </PageHeader>
      <FigureTabs current="accounts" />
      <RecordTable
        caption={figure('tab.accounts')}
        rows={accounts}
        rowKey={({ id }) => id}
        columns={ACCOUNT_COLUMNS}
        cells={{ name: ({ id, name }) => <Link href={`/figures/accounts/${id}` as Route}>{name}</Link> }}
      />
      {accounts.length > 0 && <ExportLinks list="accounts" />}
    </>
  )
}
