import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { ExportLinks } from '@/components/ui/export-links'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { RecordTable } from '@/components/ui/record-table'
import { enteredYears } from '@/db/queries/report/history'
import { may } from '@/lib/access'
import { HISTORY_COLUMNS } from '@/lib/report/history/history-columns'
import { requireActor } from '@/server/gate/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('history'))('title') }
}

export default async function HistoryPage() {
  const actor = await requireActor('report.view')
  const years = enteredYears(actor)
  const t = await getTranslations('history')
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href="/reports">{t('reports')}</Link>
      </p>
      <PageHeader title={t('title')}>
        {may(actor, 'report.write') && (
          <LinkButton look="primary" href="/reports/history/new">
            {t('enter')}
          </LinkButton>
        )}
      </PageHeader>
      {years.length === 0 ? (
        <Empty>{t('empty')}</Empty>
      ) : (
        <RecordTable
          caption={t('title')}
          rows={years}
          rowKey={({ year }) => year}
          columns={HISTORY_COLUMNS}
          cells={{ year: ({ year }) => <Link href={`/reports/history/${year}` as Route}>{year}</Link> }}
        />
      )}
      {years.length > 0 && <ExportLinks list="history" />}
    </>
  )
}
