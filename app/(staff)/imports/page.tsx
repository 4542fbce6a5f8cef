import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { ExportLinks } from '@/components/ui/export-links'
import { ListTable } from '@/components/ui/list-table'
import { PageHeader } from '@/components/ui/page-header'
import { listImports } from '@/db/queries/imports'
import { requireActor } from '@/server/gate/session'
import { UndoImport } from './undo-import'

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

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
  const stateOf = ({ undoneAt, endedAt }: (typeof rows)[number]) => (undoneAt ? 'undone' : endedAt ? 'done' : 'broken')
  return (
    <>
      <PageHeader title={t('title')} count={list('count', { count: rows.length })}>
        {begin}
      </PageHeader>
      {rows.length === 0 ? (
        <Empty action={begin}>{t('empty')}</Empty>
      ) : (
        <ListTable
          caption={t('title')}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: 'begun', label: t('begun'), cell: ({ begunAt }) => shanghai.format(new Date(begunAt)) },
            { key: 'kind', label: t('kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
            { key: 'source', label: t('source'), wraps: true, cell: ({ source }) => source },
            { key: 'by', label: t('by'), cell: ({ staffName }) => staffName },
            { key: 'taken', label: t('taken'), figure: true, cell: ({ taken }) => taken },
            { key: 'known', label: t('knownCount'), figure: true, cell: ({ known }) => known },
            { key: 'refused', label: t('refusedCount'), figure: true, cell: ({ refused }) => refused },
            { key: 'state', label: t('state'), cell: (row) => t(`states.${stateOf(row)}`) },
            {
              key: 'undo',
              label: t('acts'),
              cell: (row) => row.undoneAt === null && <UndoImport id={row.id} count={row.records} />,
            },
          ]}
        />
      )}
      {rows.length > 0 && <ExportLinks list="imports" />}
    </>
  )
}
