import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { AnswerMark } from '@/components/remedies/answer-mark'
import { LedgerList } from '@/components/ui/ledger-list'
import { RecordTable } from '@/components/ui/record-table'
import { listSections } from '@/db/queries/organ'
import { reckoning } from '@/db/queries/reckoning'
import { listRemedies, remedyYears } from '@/db/queries/remedies'
import { may } from '@/lib/access'
import { REMEDY_BLOCK_LABELS, REMEDY_RESULT_LABELS } from '@/lib/law/remedies'
import { daysOf, type SearchParams, yearChoice } from '@/lib/list-query'
import { REMEDY_STATES, type RemedyListQuery, remedyListQuery } from '@/lib/remedies/list-query'
import { REMEDY_COLUMNS } from '@/lib/remedies/remedy-columns'
import { statutory, statutoryOptions } from '@/lib/statutory'
import { withSearchText } from '@/server/gate/sealed-search'
import { requireActor } from '@/server/gate/session'
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
  const [t, list, locale] = [await getTranslations('remedy'), await getTranslations('list'), await getLocale()]
  const sections = listSections(actor)
  const linkedFilters = ({ settled, settledAs, pending, section }: RemedyListQuery) => [
    ...(settled ? [{ name: 'settled', text: t('filter.settled', daysOf(settled)) }] : []),
    ...(settledAs ? [{ name: 'settledAs', text: statutory(REMEDY_RESULT_LABELS[settledAs], locale) }] : []),
    ...(pending ? [{ name: 'pending', text: t('filter.pending', { day: pending }) }] : []),
    ...sections.filter(({ id }) => id === section).map(({ name }) => ({ name: 'section', text: name })),
  ]
  return (
    <LedgerList
      title={t('title')}
      countLabel="countCases"
      record={may(actor, 'remedy.record') && { href: '/remedies/new', label: t('record') }}
      exportAs="remedies"
      path={PATH}
      query={query}
      sought={asked.q}
      filters={{
        searchLabel: list('search'),
        choices: [
          { name: 'block', label: t('block'), options: statutoryOptions(REMEDY_BLOCK_LABELS, locale) },
          {
            name: 'state',
            label: t('stateLabel'),
            options: REMEDY_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          },
          { name: 'result', label: t('result'), options: statutoryOptions(REMEDY_RESULT_LABELS, locale) },
          yearChoice(t('filedYear'), years),
        ],
        linked: linkedFilters(query),
      }}
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
