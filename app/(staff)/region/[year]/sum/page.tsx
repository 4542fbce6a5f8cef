import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RegionTabs } from '@/components/region/region-tabs'
import { SumTable } from '@/components/region/sum-table'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { sumOfYear } from '@/db/queries/region/own-cells'
import { regionUnitsOf, successionsOf } from '@/db/queries/region/units'
import { may } from '@/lib/access'
import { checkSum } from '@/lib/region/check-sum'
import { countedTwice } from '@/lib/region/counted-twice'
import { tablesOfSum } from '@/lib/region/sum'
import { table2Of, table3Of, table4Of } from '@/lib/report/form-tables'
import { requireGovernment, yearIn } from '@/server/region/require-government'
import { BoardYears } from '../board-years'
import { Adjustments } from './adjustments'
import { SinceFrozen } from './since-frozen'
import { SumFindings, TwiceList } from './sum-findings'

type Props = { params: Promise<{ year: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('region'))('tab.sum') }
}

/** The sum of a year: own, units and sum in every cell, what it breaks and who breaks it, what may be counted twice. */
export default async function SumPage({ params }: Props) {
  const actor = await requireGovernment('region.view')
  const year = yearIn((await params).year)
  const sum = sumOfYear(actor, year)
  const units = regionUnitsOf(actor)
  const nameOf = (id: number) => units.find((unit) => unit.id === id)?.name ?? ''
  const t = await getTranslations('region')
  const tables = tablesOfSum(sum)
  const { expected, missing, format } = sum
  const cells = Object.fromEntries(sum.cells)
  return (
    <>
      <PageHeader
        title={t('ofYear', { year: String(year) })}
        count={t('ofUnits', { known: expected.length - missing.length, expected: expected.length })}
      >
        <a className="inline-flex h-9 items-center text-sm" href={`/api/region/${year}/sum`}>
          {t('sumSheet')}
        </a>
        <BoardYears year={year} />
      </PageHeader>
      <RegionTabs year={year} current="sum" closed={may(actor, 'region.receive') ? [] : ['receive', 'collection']} />
      {missing.length > 0 && (
        <Notice tone="warning">
          {t('provisional', { count: missing.length, units: missing.slice(0, 12).map(nameOf).join('、') })}
        </Notice>
      )}
      <SinceFrozen actor={actor} year={year} sum={sum} nameOf={nameOf} />
      <p className="mb-3 text-muted text-sm">{t('sumAbout')}</p>
      {[table2Of(format, tables.table2), table3Of(format, tables.table3), table4Of(format, tables.table4)].map(
        (table) => (
          <SumTable
            key={table.id}
            table={table}
            cells={cells}
            expected={expected.length}
            reported={expected.length - missing.length}
            year={year}
          />
        ),
      )}
      <SumFindings year={year} sum={sum} findings={checkSum(sum, year)} nameOf={nameOf} />
      <TwiceList
        year={year}
        format={format}
        warnings={countedTwice(sum, units, successionsOf(actor))}
        nameOf={nameOf}
      />
      <Adjustments actor={actor} year={year} format={format} units={units} mayAdjust={may(actor, 'region.settle')} />
    </>
  )
}
