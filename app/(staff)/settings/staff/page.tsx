import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { ExportLinks } from '@/components/ui/export-links'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { RecordTable } from '@/components/ui/record-table'
import { listStaff, organOf } from '@/db/queries/organ'
import { STAFF_COLUMNS } from '@/lib/organ/staff-columns'
import { requireActor } from '@/server/gate/session'
import { SecondFactorRule } from './second-factor-rule'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff'))('title') }
}

export default async function StaffPage() {
  const actor = await requireActor('settings.staff')
  const staff = listStaff(actor)
  const [t, list] = [await getTranslations('staff'), await getTranslations('list')]
  return (
    <>
      <PageHeader title={t('title')} count={list('count', { count: staff.length })}>
        <LinkButton look="primary" href="/settings/staff/new">
          {t('add')}
        </LinkButton>
      </PageHeader>
      <RecordTable
        caption={t('title')}
        rows={staff}
        rowKey={({ id }) => id}
        columns={STAFF_COLUMNS}
        cells={{
          name: ({ id, name }) => <Link href={`/settings/staff/${id}` as Route}>{name}</Link>,
        }}
      />
      <ExportLinks list="staff" />
      <SecondFactorRule required={organOf(actor).secondFactorRequired} />
    </>
  )
}
