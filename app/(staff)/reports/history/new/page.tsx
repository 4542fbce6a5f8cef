import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { organOf } from '@/db/queries/organ'
import { yearOf } from '@/lib/dates'
import { filterYear, type SearchParams } from '@/lib/list-query'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { HistoryEntry } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('history'))('enter') }
}

export default async function EnterHistoryPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { fullName, shortName, kind } = organOf(await requireActor('report.write'))
  const year = filterYear.parse((await searchParams).year) ?? yearOf(today()) - 1
  const t = await getTranslations('history')
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href="/reports/history">{t('title')}</Link>
      </p>
      <PageHeader title={t('enter')} />
      <HistoryEntry year={year} own={{ fullName, shortName, kind }} />
    </>
  )
}
