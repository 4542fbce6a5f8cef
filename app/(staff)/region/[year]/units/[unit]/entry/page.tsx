import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { regionUnit } from '@/db/queries/region/units'
import { requireGovernment, yearIn } from '@/server/region/require-government'
import { today } from '@/server/today'
import { EnterReport, SayNil } from './form'

type Props = { params: Promise<{ year: string; unit: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('region'))('byHand') }
}

/** A unit's report that is typed in, or the statement that it has nothing to report. */
export default async function EntryPage({ params }: Props) {
  const actor = await requireGovernment('region.receive')
  const { year: yearText, unit: unitText } = await params
  const year = yearIn(yearText)
  const unit = regionUnit(actor, Number(unitText))
  if (!unit) notFound()
  const t = await getTranslations('region')
  const back = `/region/${year}/units/${unit.id}` as Route
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href={back}>{t('unitOfYear', { unit: unit.name, year: String(year) })}</Link>
      </p>
      <PageHeader title={t('byHand')} />
      <details className="mb-4">
        <summary className="cursor-pointer text-link">{t('nilReport')}</summary>
        <SayNil unitId={unit.id} year={year} today={today()} back={back} />
      </details>
      <EnterReport unitId={unit.id} year={year} today={today()} back={back} />
    </>
  )
}
