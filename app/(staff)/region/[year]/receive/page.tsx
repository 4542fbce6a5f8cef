import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GiveReports } from '@/components/check/give-reports'
import { RegionTabs } from '@/components/region/region-tabs'
import { Empty } from '@/components/ui/empty'
import { PageHeader } from '@/components/ui/page-header'
import { formerNames, regionUnitsOf } from '@/db/queries/region/units'
import { may } from '@/lib/access'
import { unitNamed } from '@/lib/region/find-unit'
import { isInForce } from '@/lib/region/obligation'
import { requireGovernment, yearIn } from '@/server/region/require-government'
import { checksOf } from '@/server/reports-check/checks'
import { today } from '@/server/today'
import { BoardYears } from '../board-years'
import { TakeIn } from './take-in'

type Props = { params: Promise<{ year: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('region'))('tab.receive') }
}

/** Reads the units' files, many at once, and shows whose each is and of which year before it is taken in. */
export default async function ReceivePage({ params }: Props) {
  const actor = await requireGovernment('region.receive')
  const year = yearIn((await params).year)
  const t = await getTranslations('region')
  const [units, names] = [regionUnitsOf(actor), formerNames(actor)]
  const checks = may(actor, 'check.run') ? checksOf(actor, today()) : []
  const read = checks
    .filter(({ summary }) => summary.year === null || summary.year === year)
    .map(({ token, file, summary }) => ({
      ...{ token, file, summary },
      unitId: unitNamed(summary.organ, summary.year, units, names) ?? null,
    }))
  const others = checks.length - read.length
  return (
    <>
      <PageHeader title={t('ofYear', { year: String(year) })}>
        <BoardYears year={year} />
      </PageHeader>
      <RegionTabs year={year} current="receive" />
      <p className="mb-3 max-w-4xl text-muted text-sm">{t('receiveAbout')}</p>
      <GiveReports />
      <h2 className="mb-2 font-semibold">{t('toTakeIn')}</h2>
      {others > 0 && <p className="mb-2 text-muted text-sm">{t('ofOtherYears', { count: others })}</p>}
      {read.length === 0 ? (
        <Empty>{t('nothingToTakeIn')}</Empty>
      ) : (
        <TakeIn
          year={year}
          today={today()}
          read={read}
          units={units.filter((unit) => isInForce(unit, year)).map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  )
}
