import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { RegionTabs } from '@/components/region/region-tabs'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { ExportLinks } from '@/components/ui/export-links'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { RecordTable } from '@/components/ui/record-table'
import { comparedUnits } from '@/db/queries/region/comparison'
import { may } from '@/lib/access'
import { COMPARISON_COLUMNS, LEAST_CASES } from '@/lib/region/comparison'
import { requireGovernment, yearIn } from '@/server/region/require-government'
import { today } from '@/server/today'
import { BoardYears } from '../board-years'

type Props = { params: Promise<{ year: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('region'))('tab.comparison') }
}

/** The accepted reports of a year beside each other, each share with its definition; nobody is ranked. */
export default async function ComparisonPage({ params }: Props) {
  const actor = await requireGovernment('region.view')
  const year = yearIn((await params).year)
  const rows = comparedUnits(actor, year, today())
  const t = await getTranslations('region')
  return (
    <>
      <PageHeader title={t('ofYear', { year: String(year) })} count={t('allUnits', { count: rows.length })}>
        <BoardYears year={year} />
        <LinkButton href={`/region/${year}/comparison/alike` as Route}>{t('alike')}</LinkButton>
      </PageHeader>
      <RegionTabs
        year={year}
        current="comparison"
        closed={may(actor, 'region.receive') ? [] : ['receive', 'collection']}
      />
      <ul className="mb-3 max-w-4xl text-muted text-sm">
        {(['granted', 'notHeld', 'corrected'] as const).map((share) => (
          <li key={share}>{t(`shares.${share}`)}</li>
        ))}
        <li>{t('leastCases', { least: LEAST_CASES })}</li>
      </ul>
      {rows.length === 0 ? (
        <Empty>{t('noneAccepted')}</Empty>
      ) : (
        <>
          <RecordTable
            caption={t('tab.comparison')}
            rows={rows}
            rowKey={({ unitId }) => unitId}
            columns={COMPARISON_COLUMNS}
            cells={{
              unit: ({ unitId, name }) => <Link href={`/region/${year}/units/${unitId}` as Route}>{name}</Link>,
            }}
          />
          <ExportLinks list="region-comparison" query={{ year }} />
        </>
      )}
    </>
  )
}
