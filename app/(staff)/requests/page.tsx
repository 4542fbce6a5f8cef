import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { StatusMark } from '@/components/requests/status-mark'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { FilterBar } from '@/components/ui/filter-bar'
import { ListTable } from '@/components/ui/list-table'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { handlingChoices } from '@/db/queries/handling-choices'
import { listRequests, requestYears } from '@/db/queries/requests'
import { may } from '@/lib/access'
import { APPLICANT_KINDS } from '@/lib/law/applicants'
import { STATE_CALENDAR } from '@/lib/law/calendar/state-calendar'
import { RECEIPT_CHANNELS } from '@/lib/law/channels'
import { OUTCOME_CODES, OUTCOMES, outcomeName } from '@/lib/law/outcomes'
import { addressOf, PAGE_SIZE, type SearchParams } from '@/lib/list-query'
import { timeLeft } from '@/lib/requests/clock'
import { requestListQuery } from '@/lib/requests/list-query'
import { STATUSES } from '@/lib/requests/status'
import { requireActor } from '@/lib/server/session'
import { today } from '@/lib/server/today'
import { statutory } from '@/lib/statutory'

const PATH = '/requests'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('request'))('title') }
}

export default async function RequestsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('request.view')
  const query = requestListQuery.parse(await searchParams)
  const { total, rows } = listRequests(actor, query, today())
  const [t, list, status, locale] = [
    await getTranslations('request'),
    await getTranslations('list'),
    await getTranslations('status'),
    await getLocale(),
  ]
  const { sections, staff } = handlingChoices(actor)
  const href = (change: Partial<typeof query>) => addressOf(PATH, { ...query, page: undefined, ...change }) as Route
  const codes = <C extends string>(table: Record<C, { label: string; gloss: string }>) =>
    (Object.keys(table) as C[]).map((value) => ({ value, label: statutory(table[value], locale) }))
  const registerButton = may(actor, 'request.register') && (
    <LinkButton look="primary" href="/requests/new">
      {t('register')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('title')} count={list('countCases', { count: total })}>
        {registerButton}
      </PageHeader>
      <FilterBar
        path={PATH}
        query={{ ...query, page: undefined }}
        searchLabel={list('search')}
        choices={[
          {
            name: 'status',
            label: t('statusLabel'),
            options: STATUSES.map((value) => ({ value, label: status(value) })),
          },
          {
            name: 'year',
            label: list('year'),
            options: requestYears(actor).map((value) => ({ value, label: String(value) })),
          },
          { name: 'kind', label: t('kind'), options: codes(APPLICANT_KINDS) },
          {
            name: 'outcome',
            label: t('outcome'),
            options: OUTCOME_CODES.map((value) => ({
              value,
              label: statutory({ label: outcomeName(value), gloss: OUTCOMES[value].gloss }, locale),
            })),
          },
          { name: 'channel', label: t('channel'), options: codes(RECEIPT_CHANNELS) },
          { name: 'section', label: t('section'), options: sections },
          { name: 'handler', label: t('handler'), options: staff },
        ]}
      />
      {rows.length === 0 ? (
        <Empty action={registerButton}>{requestYears(actor).length === 0 ? t('empty') : list('noMatch')}</Empty>
      ) : (
        <ListTable
          caption={t('title')}
          rows={rows}
          rowKey={({ number }) => number}
          sorting={{
            current: query.sort,
            href: (sort) => href({ sort: sort as typeof query.sort }),
            ascending: list('ascending'),
            descending: list('descending'),
          }}
          columns={[
            {
              key: 'number',
              label: t('number'),
              sort: 'number',
              cell: ({ number }) => <Link href={`/requests/${number}` as Route}>{number}</Link>,
            },
            { key: 'received', label: t('received'), sort: 'received', cell: ({ receivedOn }) => receivedOn },
            { key: 'applicant', label: t('applicant'), wraps: true, cell: ({ applicant }) => applicant },
            {
              key: 'kind',
              label: t('kind'),
              cell: ({ applicantKind }) => statutory(APPLICANT_KINDS[applicantKind], locale),
            },
            {
              key: 'description',
              label: t('description'),
              wraps: true,
              cell: ({ description }) => <span className="line-clamp-1 min-w-40 break-all">{description}</span>,
            },
            { key: 'section', label: t('section'), cell: ({ section }) => section },
            { key: 'due', label: t('dueOn'), cell: ({ dueOn }) => dueOn },
            {
              key: 'status',
              label: t('statusLabel'),
              cell: ({ status: current, dueOn, outcome }) => (
                <StatusMark status={current} left={outcome ? undefined : timeLeft(dueOn, STATE_CALENDAR, today())} />
              ),
            },
            {
              key: 'outcome',
              label: t('outcome'),
              wraps: true,
              cell: ({ outcome }) => outcome && <span className="line-clamp-1 min-w-24">{outcomeName(outcome)}</span>,
            },
            { key: 'served', label: t('servedOn'), sort: 'served', cell: ({ servedOn }) => servedOn },
          ]}
        />
      )}
      <Pagination page={query.page} pages={Math.ceil(total / PAGE_SIZE)} href={(page) => href({ page })} />
    </>
  )
}
