import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { ExportLinks } from '@/components/ui/export-links'
import { PageHeader } from '@/components/ui/page-header'
import { RecordTable } from '@/components/ui/record-table'
import { listImports } from '@/db/queries/imports'
import { IMPORT_COLUMNS } from '@/lib/imports/import-columns'
import { requireActor } from '@/server/gate/session'
import { UndoImport } from './undo-import'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('import'))('title') }
}

/** The imports made so far, by whom, each with a button to undo it. */
export default async function ImportsPage() {
  const actor = await requireActor('import.run')
  const [t, list] = [await getTranslations('import'), await getTranslations('list')]
  const rows = listImports(actor)
  const begin = (
    <LinkButton look="primary" href="/imports/new">
      {t('new')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('title')} count={list('count', { count: rows.length })}>
        {begin}
      </PageHeader>
      {rows.length === 0 ? (
        <Empty action={begin}>{t('empty')}</Empty>
      ) : (
        <RecordTable
          caption={t('title')}
          rows={rows}
          rowKey={({ id }) => id}
          columns={IMPORT_COLUMNS}
          cells={{
            undo: (row) => row.undoneAt === null && <UndoImport id={row.id} count={row.records} />,
          }}
        />
      )}
      {rows.length > 0 && <ExportLinks list="imports" />}
    </>
  )
}
