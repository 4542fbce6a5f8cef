import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RegionTabs } from '@/components/region/region-tabs'
import { History } from '@/components/shell/history'
import { PageHeader } from '@/components/ui/page-header'
import { historyOf } from '@/db/queries/history'
import { regionYearOf } from '@/db/queries/region/board'
import { lawfulDay } from '@/lib/region/board'
import { requireGovernment, yearIn } from '@/server/region/require-government'
import { BoardYears } from '../board-years'
import { CollectionForm } from './form'

type Props = { params: Promise<{ year: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('region'))('tab.collection') }
}

/** The days of a year's collection. */
export default async function CollectionPage({ params }: Props) {
  const actor = await requireGovernment('region.settle')
  const year = yearIn((await params).year)
  const t = await getTranslations('region')
  return (
    <>
      <PageHeader title={t('ofYear', { year: String(year) })}>
        <BoardYears year={year} />
      </PageHeader>
      <RegionTabs year={year} current="collection" />
      <div className="grid gap-8 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <CollectionForm values={regionYearOf(actor, year)} lawful={lawfulDay(year)} />
        <History title={t('history')} entries={historyOf(actor, `region:${year}`)} />
      </div>
    </>
  )
}
