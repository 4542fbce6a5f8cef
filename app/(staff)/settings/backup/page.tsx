import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { QueryProvider } from '@/components/query-provider'
import { Empty } from '@/components/ui/empty'
import { ExportLinks } from '@/components/ui/export-links'
import { Facts } from '@/components/ui/facts'
import { ListTable } from '@/components/ui/list-table'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { RecordTable } from '@/components/ui/record-table'
import { backupHistory } from '@/db/queries/backups'
import { problemWords } from '@/lib/backup/problem'
import { BACKUP_RUN_COLUMNS } from '@/lib/backup/run-columns'
import { inUnits } from '@/lib/file-size'
import { inShanghai } from '@/lib/instants'
import { sentencesOf } from '@/lib/sentences'
import { backupFiles } from '@/server/backup/backup-files'
import { backupFolder } from '@/server/backup/folder'
import { presentJob } from '@/server/backup/job'
import { requireActor } from '@/server/gate/session'
import { JobPanel, StartButton } from './job-panel'

const OUTDATED_AFTER_MS = 2 * 86_400_000

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('backup'))('title') }
}

export default async function BackupPage() {
  const actor = await requireActor('settings.backup')
  const t = await getTranslations('backup')
  const say = sentencesOf(await getTranslations())
  const { runs, lastSuccess, lastFailure } = backupHistory(actor)
  const files = backupFiles(actor)
  const failing = lastFailure && (!lastSuccess || lastFailure.id > lastSuccess.id)
  const stale = !lastSuccess || Date.now() - Date.parse(lastSuccess.endedAt) > OUTDATED_AFTER_MS
  return (
    <QueryProvider>
      <PageHeader title={t('title')}>
        <StartButton task={{ what: 'inspect' }}>{t('inspect')}</StartButton>
        <StartButton task={{ what: 'make' }} primary>
          {t('make')}
        </StartButton>
      </PageHeader>
      {failing && <Notice tone="error">{t('failing')}</Notice>}
      {!failing && stale && <Notice tone="warning">{t('stale')}</Notice>}
      <JobPanel present={presentJob() ?? null} />
      <Facts
        facts={[
          [t('lastSuccess'), lastSuccess && `${inShanghai(lastSuccess.endedAt)}　${lastSuccess.file}`],
          [
            t('lastFailure'),
            lastFailure && `${inShanghai(lastFailure.endedAt)}　${problemWords(lastFailure.problem, say)}`,
          ],
          [t('folder'), backupFolder()],
        ]}
      />
      <p className="mt-3 max-w-4xl text-muted text-sm">{t('explanation')}</p>
      <section className="mt-6">
        <h2 className="mb-2 font-semibold">{t('files')}</h2>
        {files.length === 0 ? (
          <Empty>{t('noFiles')}</Empty>
        ) : (
          <ListTable
            caption={t('files')}
            rows={files}
            rowKey={({ name }) => name}
            columns={[
              { key: 'name', label: t('file'), cell: ({ name }) => name },
              { key: 'size', label: t('size'), figure: true, cell: ({ bytes }) => inUnits(bytes) },
              {
                key: 'acts',
                label: t('acts'),
                cell: ({ name }) => (
                  <StartButton task={{ what: 'verify', name }} label={t('verifyOne', { name })}>
                    {t('verify')}
                  </StartButton>
                ),
              },
            ]}
          />
        )}
      </section>
      {runs.length > 0 && (
        <section className="mt-6">
          <h2 className="mb-2 font-semibold">{t('runs')}</h2>
          <RecordTable
            caption={t('runs')}
            rows={runs}
            rowKey={({ id }) => id}
            columns={BACKUP_RUN_COLUMNS}
            cells={{
              size: ({ bytes }) => bytes > 0 && inUnits(bytes),
              result: ({ problem }) =>
                problem ? (
                  <span className="text-danger">{`${t('failed')}：${problemWords(problem, say)}`}</span>
                ) : (
                  t('succeeded')
                ),
            }}
          />
          <ExportLinks list="backups" />
        </section>
      )}
    </QueryProvider>
  )
}
