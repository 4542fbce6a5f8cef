import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { ExportLinks } from '@/components/ui/export-links'
import { ListTable } from '@/components/ui/list-table'
import { PageHeader } from '@/components/ui/page-header'
import { enteredYears } from '@/db/queries/report/history'
import { may } from '@/lib/access'
import { formatByCode, formatName } from '@/lib/law/report-formats/format-of'
import { requireActor } from '@/server/gate/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('history'))('title') }
}

export default async function HistoryPage() {
  const actor = await requireActor('report.view')
  const years = enteredYears(actor)
  const [t, locale] = [await getTranslations('history'), await getLocale()]
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
        <ListTable
          caption={t('title')}
          rows={years}
          rowKey={({ year }) => year}
          columns={[
            {
              key: 'year',
              label: t('year'),
              cell: ({ year }) => <Link href={`/reports/history/${year}` as Route}>{year}</Link>,
            },
            {
              key: 'format',
              label: t('format'),
              cell: ({ format }) => formatName(formatByCode(format), locale),
            },
            { key: 'source', label: t('source'), wraps: true, cell: ({ source }) => source },
          ]}
        />
      )}
      {years.length > 0 && <ExportLinks list="history" />}
    </>
  )
}
