import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { ownChoice } from '@/app/own-choice/own-choice'
import { ContinuityTable } from '@/components/documents/continuity-table'
import { DocumentStanding } from '@/components/documents/document-standing'
import { LedgerList } from '@/components/ui/ledger-list'
import Link from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { RecordTable } from '@/components/ui/record-table'
import { countRunningOut, documentContinuity, documentYears, listDocuments } from '@/db/queries/documents'
import { may } from '@/lib/access'
import { DOCUMENT_COLUMNS } from '@/lib/documents/document-columns'
import { documentListQuery, REMINDER_DAYS } from '@/lib/documents/list-query'
import type { SearchParams } from '@/lib/list-query'
import { withSearchText } from '@/server/gate/sealed-search'
import { requireActor } from '@/server/gate/session'
import { documentFilters } from '@/server/lists/filters'
import { wordsOfReader } from '@/server/lists/words'
import { today } from '@/server/today'

const PATH = '/documents'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('document'))('title') }
}

export default async function DocumentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('document.view')
  const query = documentListQuery.parse(await searchParams)
  const day = query.on ?? today()
  const taking = await getTranslations('import')
  const asked = await withSearchText(query)
  const { total, rows } = listDocuments(actor, asked, day)
  const years = documentYears(actor)
  const t = await getTranslations('document')
  const continuity = documentContinuity(actor, today())
  const runningOut = countRunningOut(actor, today(), REMINDER_DAYS)
  const words = await wordsOfReader()
  const own = ownChoice(actor, 'documents', DOCUMENT_COLUMNS, words)
  return (
    <>
      <LedgerList
        title={t('title')}
        countLabel="countCases"
        record={may(actor, 'document.record') && { href: '/documents/new', label: t('record') }}
        notice={
          runningOut > 0 && (
            <Notice tone="warning">
              <Link href={`${PATH}?within=${REMINDER_DAYS}&sort=issued` as Route}>
                {t('runningOut', { count: runningOut, days: REMINDER_DAYS })}
              </Link>
            </Notice>
          )
        }
        {...own.list}
        exportAs="documents"
        takeIn={may(actor, 'import.run') && { href: '/imports/new?kind=documents' as Route, label: taking('new') }}
        path={PATH}
        query={query}
        sought={asked.q}
        filters={documentFilters({ actor, ...words, filters: query })}
        total={total}
        empty={t('empty')}
        started={years.length > 0}
        table={(sorting) => (
          <RecordTable
            caption={t('title')}
            rows={rows}
            rowKey={({ id }) => id}
            sorting={sorting}
            columns={DOCUMENT_COLUMNS}
            without={own.without}
            cells={{
              title: ({ id, title, leads }) => (
                <span>
                  <Link href={`/documents/${id}` as Route}>{title}</Link>
                  {!leads && <span className="ml-2 text-muted text-xs">{t('notCounted')}</span>}
                </span>
              ),
              standing: (row) => <DocumentStanding {...row} />,
            }}
          />
        )}
      />
      {continuity.length > 0 && <ContinuityTable rows={continuity} />}
    </>
  )
}
