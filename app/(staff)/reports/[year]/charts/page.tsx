import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { annualReport } from '@/db/queries/report/annual-report'
import { reportCharts } from '@/lib/report/charts'
import { reportYear } from '@/lib/report/input'
import { requireActor } from '@/server/gate/session'
import { ChartsForm } from './form'

type Props = { params: Promise<{ year: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations('report'))('ofYear', { year: (await params).year }) }
}

export default async function ChartsPage({ params }: Props) {
  const actor = await requireActor('report.write')
  const year = reportYear.safeParse((await params).year).data
  if (!year) notFound()
  const { facts, tables, format, earlierYears, charts } = annualReport(actor, year)
  const t = await getTranslations('publication')
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href={`/reports/${year}` as Route}>{t('back', { year: String(year) })}</Link>
      </p>
      <PageHeader title={t('charts')} />
      <ChartsForm
        year={year}
        selected={[...charts]}
        charts={reportCharts(facts, tables, format, earlierYears).map(({ chart }) => chart)}
      />
    </>
  )
}
