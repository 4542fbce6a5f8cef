import type { Route } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { StatusMark } from '@/components/requests/status-mark'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { ListTable } from '@/components/ui/list-table'
import { PageHeader } from '@/components/ui/page-header'
import { countByStatus, openRequests } from '@/db/queries/requests'
import { may } from '@/lib/access'
import { inWords, yearOf } from '@/lib/dates'
import { STATE_CALENDAR } from '@/lib/law/calendar/state-calendar'
import { timeLeft } from '@/lib/requests/clock'
import { requireActor } from '@/lib/server/session'
import { today } from '@/lib/server/today'

const NEXT = 12

/** The desk: what is open, most urgent first. */
export default async function DeskPage() {
  const actor = await requireActor('request.view')
  const [t, request, locale] = [await getTranslations('desk'), await getTranslations('request'), await getLocale()]
  const counts = countByStatus(actor, today())
  const rows = openRequests(actor, today(), NEXT)
  return (
    <>
      <PageHeader title={t('title')} count={t('today', { date: inWords(today(), locale) })}>
        {may(actor, 'request.register') && (
          <LinkButton look="primary" href="/requests/new">
            {t('register')}
          </LinkButton>
        )}
        {may(actor, 'published.record') && <LinkButton href="/published/new">{t('recordItem')}</LinkButton>}
        <LinkButton href={`/reports/${yearOf(today())}` as Route}>
          {t('report', { year: String(yearOf(today())) })}
        </LinkButton>
      </PageHeader>
      <ul className="mb-6 flex flex-wrap gap-x-10 gap-y-2 border-line border-y py-3">
        {(['overdue', 'due_soon', 'open'] as const).map((status) => (
          <li key={status}>
            <Link href={`/requests?status=${status}` as Route} className="text-ink no-underline hover:underline">
              <StatusMark status={status} /> <strong className="ml-1 text-lg">{counts[status]}</strong>
            </Link>
          </li>
        ))}
      </ul>
      <h2 className="mb-2 font-semibold">{t('next')}</h2>
      {rows.length === 0 ? (
        <Empty>{t('none')}</Empty>
      ) : (
        <ListTable
          caption={t('next')}
          rows={rows}
          rowKey={({ number }) => number}
          columns={[
            {
              key: 'status',
              label: request('statusLabel'),
              cell: ({ status, dueOn }) => (
                <StatusMark status={status} left={timeLeft(dueOn, STATE_CALENDAR, today())} />
              ),
            },
            { key: 'due', label: request('dueOn'), cell: ({ dueOn }) => dueOn },
            {
              key: 'number',
              label: request('number'),
              cell: ({ number }) => <Link href={`/requests/${number}` as Route}>{number}</Link>,
            },
            { key: 'applicant', label: request('applicant'), cell: ({ applicant }) => applicant },
            {
              key: 'description',
              label: request('description'),
              wraps: true,
              cell: ({ description }) => <span className="line-clamp-1 break-all">{description}</span>,
            },
            { key: 'section', label: request('section'), cell: ({ section }) => section },
            { key: 'handler', label: request('handler'), cell: ({ handler }) => handler },
          ]}
        />
      )}
    </>
  )
}
