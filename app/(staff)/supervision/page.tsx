import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { EntryStanding } from '@/components/supervision/entry-standing'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { ExportLinks } from '@/components/ui/export-links'
import Link from '@/components/ui/link'
import { ListTable } from '@/components/ui/list-table'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { RecordTable } from '@/components/ui/record-table'
import { countRunningOut } from '@/db/queries/documents'
import { countEntries, openEntries } from '@/db/queries/supervision'
import { REMINDER_DAYS } from '@/lib/documents/list-query'
import { REGISTERS } from '@/lib/supervision/entry'
import { OPEN_ENTRY_COLUMNS } from '@/lib/supervision/entry-columns'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('supervision'))('title') }
}

/** The registers of supervision (监督保障), each with the number of entries that need attention. */
export default async function SupervisionPage() {
  const actor = await requireActor('supervision.view')
  const t = await getTranslations('supervision')
  const open = openEntries(actor, today())
  const registers = REGISTERS.map((register) => ({ register, ...countEntries(actor, register) }))
  const runningOut = countRunningOut(actor, today(), REMINDER_DAYS)
  return (
    <>
      <PageHeader title={t('title')}>
        <LinkButton href="/supervision/trainings">{t('trainings')}</LinkButton>
        <LinkButton href="/supervision/assessments">{t('assessments')}</LinkButton>
      </PageHeader>
      {runningOut > 0 && (
        <Notice tone="warning">
          <Link href={`/documents?within=${REMINDER_DAYS}&sort=issued` as Route}>
            {t('documentsRunningOut', { count: runningOut, days: REMINDER_DAYS })}
          </Link>
        </Notice>
      )}
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <section>
          <h2 className="mb-2 font-semibold">{t('registers')}</h2>
          <ListTable
            caption={t('registers')}
            rows={registers}
            rowKey={({ register }) => register}
            columns={[
              {
                key: 'name',
                label: t('register'),
                wraps: true,
                cell: ({ register }) => (
                  <Link href={`/supervision/${register}` as Route}>{t(`of.${register}.title`)}</Link>
                ),
              },
              { key: 'count', label: t('count'), figure: true, cell: ({ count }) => count },
              { key: 'latest', label: t('latest'), cell: ({ latest }) => latest },
            ]}
          />
        </section>
        <section>
          <h2 className="mb-2 font-semibold">{t('waiting', { count: open.length })}</h2>
          {open.length === 0 ? (
            <Empty>{t('nothingWaits')}</Empty>
          ) : (
            <RecordTable
              caption={t('waiting', { count: open.length })}
              rows={open}
              rowKey={({ register, id }) => `${register}-${id}`}
              columns={OPEN_ENTRY_COLUMNS}
              cells={{
                title: ({ register, id, title }) => (
                  <Link href={`/supervision/${register}/${id}` as Route}>{title}</Link>
                ),
                state: ({ standing }) => <EntryStanding standing={standing} />,
              }}
            />
          )}
          {open.length > 0 && <ExportLinks list="supervision-open" />}
        </section>
      </div>
    </>
  )
}
