import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { RegionTabs } from '@/components/region/region-tabs'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { ExportLinks } from '@/components/ui/export-links'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { RecordTable } from '@/components/ui/record-table'
import { unitsWithParents } from '@/db/queries/region/units'
import { may } from '@/lib/access'
import { yearOf } from '@/lib/dates'
import { UNIT_COLUMNS } from '@/lib/region/unit-columns'
import { requireGovernment } from '@/server/region/require-government'
import { today } from '@/server/today'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('region'))('tab.units') }
}

/** The organs that report to this government. */
export default async function UnitsPage() {
  const actor = await requireGovernment('region.view')
  const units = unitsWithParents(actor)
  const [t, list] = [await getTranslations('region'), await getTranslations('list')]
  const mayKeep = may(actor, 'region.settle')
  const add = mayKeep && (
    <>
      <LinkButton href={'/region/units/paste' as Route}>{t('pasteUnits')}</LinkButton>
      <LinkButton look="primary" href={'/region/units/new' as Route}>
        {t('newUnit')}
      </LinkButton>
    </>
  )
  return (
    <>
      <PageHeader title={t('tab.units')} count={list('count', { count: units.length })}>
        {add}
      </PageHeader>
      <RegionTabs year={yearOf(today()) - 1} current="units" closed={mayKeep ? [] : ['receive', 'collection']} />
      {units.length === 0 ? (
        <Empty action={add}>{t('noUnits')}</Empty>
      ) : (
        <>
          <RecordTable
            caption={t('tab.units')}
            rows={units}
            rowKey={({ id }) => id}
            columns={UNIT_COLUMNS}
            cells={{ name: ({ id, name }) => <Link href={`/region/units/${id}` as Route}>{name}</Link> }}
          />
          <ExportLinks list="region-units" />
        </>
      )}
    </>
  )
}
