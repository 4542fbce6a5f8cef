import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { YearGrid } from '@/components/calendar/year-grid'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { ExportLinks } from '@/components/ui/export-links'
import Link from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { RecordTable } from '@/components/ui/record-table'
import { listNotices } from '@/db/queries/calendar'
import { reckoning } from '@/db/queries/reckoning'
import { NOTICE_COLUMNS } from '@/lib/calendar/notice-columns'
import { yearOf } from '@/lib/dates'
import { HOLIDAY_NOTICES } from '@/lib/law/calendar/notices'
import { CALENDAR_NOTICE_KINDS } from '@/lib/law/calendar/own-notice'
import type { SearchParams } from '@/lib/list-query'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calendar'))('title') }
}

export default async function CalendarPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('settings.calendar')
  const t = await getTranslations('calendar')
  const { calendar } = reckoning(actor)
  const years = [...calendar.years].sort((a, b) => b - a)
  const yearParam = Number((await searchParams).year)
  const year = years.includes(yearParam) ? yearParam : yearOf(today())
  const own = listNotices(actor)
  const shipped = HOLIDAY_NOTICES.find((notice) => notice.year === year)?.notices ?? []
  const ownTitles = own.filter((notice) => notice.year === year).map(({ title }) => title)
  return (
    <>
      <PageHeader title={t('title')}>
        {CALENDAR_NOTICE_KINDS.map((kind) => (
          <LinkButton
            key={kind}
            look={kind === 'annual' ? 'primary' : 'plain'}
            href={`/settings/calendar/new?kind=${kind}` as Route}
          >
            {t(`enterKind.${kind}`)}
          </LinkButton>
        ))}
      </PageHeader>
      {!calendar.years.has(yearOf(today()) + 1) && (
        <Notice tone="warning">{t('nextYearMissing', { year: String(yearOf(today()) + 1) })}</Notice>
      )}
      <section className="mb-8">
        <h2 className="mb-2 font-semibold">{t('own')}</h2>
        {own.length === 0 ? (
          <Empty>{t('noOwn')}</Empty>
        ) : (
          <RecordTable
            caption={t('own')}
            rows={own}
            rowKey={({ id }) => id}
            columns={NOTICE_COLUMNS}
            cells={{
              title: ({ id, title }) => <Link href={`/settings/calendar/${id}` as Route}>{title}</Link>,
            }}
          />
        )}
        {own.length > 0 && <ExportLinks list="notices" />}
      </section>
      <section>
        <h2 className="mb-2 font-semibold">{t('ofYear', { year: String(year) })}</h2>
        <nav aria-label={t('years')} className="mb-1 flex flex-wrap gap-x-4 text-sm [&>*]:py-1">
          {years.map((option) =>
            option === year ? (
              <strong key={option} aria-current="page">
                {option}
              </strong>
            ) : (
              <Link key={option} href={`/settings/calendar?year=${option}` as Route}>
                {option}
              </Link>
            ),
          )}
        </nav>
        <p className="mb-3 text-muted text-sm">
          {t('source', { notices: [...shipped, ...ownTitles].join('、') || '—' })}
        </p>
        <YearGrid year={year} calendar={calendar} />
      </section>
    </>
  )
}
