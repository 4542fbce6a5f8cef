import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { ExportLinks } from '@/components/ui/export-links'
import { ListTable } from '@/components/ui/list-table'
import { PageHeader } from '@/components/ui/page-header'
import { listStaff, organOf } from '@/db/queries/organ'
import { requireActor } from '@/server/gate/session'
import { SecondFactorRule } from './second-factor-rule'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff'))('title') }
}

export default async function StaffPage() {
  const actor = await requireActor('settings.staff')
  const staff = listStaff(actor)
  const [t, settings, roles] = [
    await getTranslations('staff'),
    await getTranslations('settings'),
    await getTranslations('role'),
  ]
  const list = await getTranslations('list')
  return (
    <>
      <PageHeader title={t('title')} count={list('count', { count: staff.length })}>
        <LinkButton look="primary" href="/settings/staff/new">
          {t('add')}
        </LinkButton>
      </PageHeader>
      <ListTable
        caption={t('title')}
        rows={staff}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            label: t('name'),
            cell: ({ id, name }) => <Link href={`/settings/staff/${id}` as Route}>{name}</Link>,
          },
          { key: 'username', label: t('username'), cell: ({ username }) => username },
          { key: 'role', label: t('role'), cell: ({ role }) => roles(role) },
          { key: 'section', label: t('section'), cell: ({ section }) => section },
          { key: 'state', label: settings('state'), cell: ({ active }) => settings(active ? 'active' : 'inactive') },
        ]}
      />
      <ExportLinks list="staff" />
      <SecondFactorRule required={organOf(actor).secondFactorRequired} />
    </>
  )
}
