import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { FigureTabs } from '@/components/figures/figure-tabs'
import { LinkButton } from '@/components/ui/button'
import { ExportLinks } from '@/components/ui/export-links'
import { ListTable } from '@/components/ui/list-table'
import { PageHeader } from '@/components/ui/page-header'
import { listAccounts } from '@/db/queries/accounts'
import { may } from '@/lib/access'
import { PLATFORM_MEASURES } from '@/lib/figures/platform'
import { printed } from '@/lib/figures/printed'
import { statutory } from '@/lib/statutory'
import { requireActor } from '@/server/gate/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('figure'))('tab.accounts') }
}

export default async function AccountsPage() {
  const actor = await requireActor('figure.view')
  const accounts = listAccounts(actor)
  const [figure, list, channel, t] = await Promise.all([
    getTranslations('figure'),
    getTranslations('list'),
    getTranslations('channel'),
    getTranslations('account_page'),
  ])
  const locale = await getLocale()
  return (
    <>
      <PageHeader title={figure('title')} count={list('count', { count: accounts.length })}>
        {may(actor, 'settings.lists') && <LinkButton href="/settings/lists">{t('change')}</LinkButton>}
      </PageHeader>
      <FigureTabs current="accounts" />
      <ListTable
        caption={figure('tab.accounts')}
        rows={accounts}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            label: channel('name'),
            cell: ({ id, name }) => <Link href={`/figures/accounts/${id}` as Route}>{name}</Link>,
          },
          { key: 'kind', label: channel('kind'), cell: ({ kind }) => channel(`kinds.${kind}`) },
          { key: 'account', label: channel('account'), cell: ({ account }) => account },
          { key: 'openedOn', label: channel('openedOn'), cell: ({ openedOn }) => openedOn },
          { key: 'closedOn', label: channel('closedOn'), cell: ({ closedOn }) => closedOn },
          {
            key: 'latest',
            label: t('latest'),
            wraps: true,
            cell: ({ series }) =>
              series
                .map(({ measure, statements }) => {
                  const last = statements.at(-1)!
                  const value = `${printed(last)}${PLATFORM_MEASURES[measure].unit}`
                  return t('latestOf', {
                    measure: statutory(PLATFORM_MEASURES[measure], locale),
                    value,
                    date: last.asOf,
                  })
                })
                .join(t('separator')),
          },
        ]}
      />
      {accounts.length > 0 && <ExportLinks list="accounts" />}
    </>
  )
}
