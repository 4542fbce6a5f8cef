import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { Empty } from '@/components/ui/empty'
import { ExportLinks } from '@/components/ui/export-links'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { RecordTable } from '@/components/ui/record-table'
import { listFilings } from '@/db/queries/report/filings'
import { FILING_COLUMNS } from '@/lib/report/filing-columns'
import { requireActor } from '@/server/gate/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('filing'))('title') }
}

export default async function FilingsPage() {
  const actor = await requireActor('report.view')
  const filings = listFilings(actor)
  const t = await getTranslations('filing')
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href="/reports">{t('reports')}</Link>
      </p>
      <PageHeader title={t('title')} />
      {filings.length === 0 ? (
        <Empty>{t('empty')}</Empty>
      ) : (
        <>
          <RecordTable
            caption={t('title')}
            rows={filings}
            rowKey={({ id }) => id}
            columns={FILING_COLUMNS}
            cells={{ year: ({ year }) => <Link href={`/reports/${year}/filings` as Route}>{year}</Link> }}
          />
          <ExportLinks list="filings" />
        </>
      )}
    </>
  )
}
