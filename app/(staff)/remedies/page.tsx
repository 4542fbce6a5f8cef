import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { ownChoice } from '@/app/own-choice/own-choice'
import { AnswerMark } from '@/components/remedies/answer-mark'
import { LedgerList } from '@/components/ui/ledger-list'
import Link from '@/components/ui/link'
import { RecordTable } from '@/components/ui/record-table'
import { reckoning } from '@/db/queries/reckoning'
import { listRemedies, remedyYears } from '@/db/queries/remedies'
import { may } from '@/lib/access'
import type { SearchParams } from '@/lib/list-query'
import { remedyListQuery } from '@/lib/remedies/list-query'
import { REMEDY_COLUMNS } from '@/lib/remedies/remedy-columns'
import { withSearchText } from '@/server/gate/sealed-search'
import { requireActor } from '@/server/gate/session'
import { remedyFilters } from '@/server/lists/filters'
import { wordsOfReader } from '@/server/lists/words'
import { today } from '@/server/today'

const PATH = '/remedies'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('remedy'))('title') }
}

export default async function RemediesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('remedy.view')
  const query = remedyListQuery.parse(await searchParams)
  const asked = await withSearchText(query)
  const { total, rows } = listRemedies(actor, asked)
  const years = remedyYears(actor)
  const { calendar } = reckoning(actor)
  const t = await getTranslations('remedy')
  const words = await wordsOfReader()
  const own = ownChoice(actor, 'remedies', REMEDY_COLUMNS, words)
  return (
    <LedgerList
      title={t('title')}
      countLabel="countCases"
      record={may(actor, 'remedy.record') && { href: '/remedies/new', label: t('record') }}
      {...own.list}
      exportAs="remedies"
      path={PATH}
      query={query}
      sought={asked.q}
      filters={remedyFilters({ actor, ...words, filters: query })}
      total={total}
      empty={t('empty')}
      started={years.length > 0}
      table={(sorting) => (
        <RecordTable
          caption={t('title')}
          rows={rows}
          rowKey={({ id }) => id}
          sorting={sorting}
          columns={REMEDY_COLUMNS}
          without={own.without}
          cells={{
            body: ({ id, body }) => <Link href={`/remedies/${id}` as Route}>{body}</Link>,
            request: ({ requestNumber }) =>
              requestNumber && <Link href={`/requests/${requestNumber}` as Route}>{requestNumber}</Link>,
            answer: (remedy) => <AnswerMark {...remedy} calendar={calendar} today={today()} />,
          }}
        />
      )}
    />
  )
}
