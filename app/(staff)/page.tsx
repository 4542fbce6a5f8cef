import type { Route } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { RequestTable } from '@/components/requests/request-table'
import { StatusMark } from '@/components/requests/status-mark'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PageHeader } from '@/components/ui/page-header'
import { countByStatus, OPEN_STATUSES, openRequests } from '@/db/queries/requests'
import { may } from '@/lib/access'
import { inWords, yearOf } from '@/lib/dates'
import { requireActor } from '@/lib/server/session'
import { today } from '@/lib/server/today'

const NEXT = 12

/** The desk: what is open, most urgent first. */
export default async function DeskPage() {
  const actor = await requireActor('request.view')
  const [t, locale] = [await getTranslations('desk'), await getLocale()]
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
        {may(actor, 'request.edit') && <LinkButton href="/requests/next">{t('nextCase')}</LinkButton>}
        {may(actor, 'published.record') && <LinkButton href="/published/new">{t('recordItem')}</LinkButton>}
        <LinkButton href={`/reports/${yearOf(today())}` as Route}>
          {t('report', { year: String(yearOf(today())) })}
        </LinkButton>
      </PageHeader>
      <ul className="mb-6 flex flex-wrap gap-x-10 gap-y-2 border-line border-y py-3">
        {OPEN_STATUSES.map((status) => (
          <li key={status}>
            <Link href={`/requests?status=${status}` as Route} className="text-ink no-underline hover:underline">
              <StatusMark status={status} /> <strong className="ml-1 text-lg">{counts[status]}</strong>
            </Link>
          </li>
        ))}
      </ul>
      <h2 className="mb-2 font-semibold">{t('next')}</h2>
      {rows.length === 0 ? <Empty>{t('none')}</Empty> : <RequestTable caption={t('next')} rows={rows} open />}
    </>
  )
}
