import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { History } from '@/components/shell/history'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { historyOf } from '@/db/queries/history'
import { organOf } from '@/db/queries/organ'
import { enteredHistory } from '@/db/queries/report/history'
import { fieldOf } from '@/lib/report/history/input'
import type { TableFigureId } from '@/lib/report/history/published-report'
import { requireActor } from '@/server/gate/session'
import { HistoryChange, Remove } from './form'

type Props = { params: Promise<{ entered: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('history'))('title') }
}

export default async function EnteredReportPage({ params }: Props) {
  const actor = await requireActor('report.write')
  const report = enteredHistory(actor, Number((await params).entered))
  if (!report) notFound()
  const { fullName, shortName, kind } = organOf(actor)
  const t = await getTranslations('history')
  const cells = Object.entries(report.cells).map(([figure, value]) => [fieldOf(figure as TableFigureId), value])
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href="/reports/history">{t('title')}</Link>
      </p>
      <PageHeader title={t('ofYear', { year: String(report.year) })}>
        <Remove id={report.year} version={report.version} />
      </PageHeader>
      <HistoryChange values={{ ...report, cells: Object.fromEntries(cells) }} own={{ fullName, shortName, kind }} />
      <History title={t('changes')} entries={historyOf(actor, `history:${report.year}`)} />
    </>
  )
}
