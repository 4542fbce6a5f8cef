import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { DueDates } from '@/components/document/due-dates'
import { StatusMark } from '@/components/requests/status-mark'
import { Empty } from '@/components/ui/empty'
import { LastDayMark } from '@/components/ui/last-day'
import Link from '@/components/ui/link'
import { type Column, ListTable } from '@/components/ui/list-table'
import { addressOf } from '@/lib/address'
import { DESK_SCOPES, type Desk, type DeskDuty } from '@/lib/duties/desk'
import { DUTY_LABELS, type DutyKind } from '@/lib/duties/duty'
import type { Status } from '@/lib/requests/status'
import { statutory } from '@/lib/statutory'
import { TouchedList } from './touched-list'
import { WaitingList } from './waiting-list'

/** The counters, the duties and the lists of the desk, for the server and for a browser that has asked anew. */
export function DeskContent({ scope, counters, report, duties, soonDays, waiting, touched }: Desk) {
  return (
    <>
      <Scopes current={scope} />
      <Counters {...counters} />
      {report && <NextReport {...report} />}
      <Duties duties={duties} soonDays={soonDays} />
      <WaitingList waiting={waiting} />
      <TouchedList touched={touched} />
    </>
  )
}

function Scopes({ current }: { current: Desk['scope'] }) {
  const t = useTranslations('views')
  return (
    <fieldset className="mb-2 flex gap-1 text-sm print:hidden">
      <legend className="sr-only">{t('scopes')}</legend>
      {DESK_SCOPES.map((scope) => (
        <Link
          key={scope}
          href={addressOf('/', { scope }) as Route}
          aria-current={scope === current ? 'page' : undefined}
          className={`rounded border px-2.5 py-1 no-underline ${scope === current ? 'border-link bg-link-wash font-semibold text-link' : 'border-line text-ink hover:bg-wash'}`}
        >
          {t(scope)}
        </Link>
      ))}
    </fieldset>
  )
}

/** Said even where there is none. */
const ALWAYS_SHOWN: readonly Status[] = ['overdue', 'due_soon', 'open']

/** The numbers of open requests by status and stage, each a link to its list; what is nought is left out. */
function Counters({ statuses, stages, reviews }: Desk['counters']) {
  const t = useTranslations('desk')
  const stageName = useTranslations('stage')
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 border-line border-y py-2 text-sm">
      {statuses
        .filter(({ status, mark }) => mark.count > 0 || ALWAYS_SHOWN.includes(status))
        .map(({ status, mark }) => (
          <li key={status}>
            <Link href={mark.href as Route} className="text-ink no-underline hover:underline">
              <StatusMark status={status} /> <strong className="ml-0.5 text-base">{mark.count}</strong>
            </Link>
          </li>
        ))}
      {stages
        .filter(({ mark }) => mark.count > 0)
        .map(({ stage, mark }) => (
          <li key={stage}>
            <Link href={mark.href as Route} className="text-ink no-underline hover:underline">
              {stageName(stage)} <strong className="ml-0.5 text-base">{mark.count}</strong>
            </Link>
          </li>
        ))}
      {reviews && (
        <>
          <li>
            <Link href={reviews.waiting.href as Route} className="text-ink no-underline hover:underline">
              {t('toReview')} <strong className="ml-0.5 text-base">{reviews.waiting.count}</strong>
            </Link>
          </li>
          <li>
            <Link href={reviews.returned.href as Route} className="text-ink no-underline hover:underline">
              {t('returned')} <strong className="ml-0.5 text-base">{reviews.returned.count}</strong>
            </Link>
          </li>
        </>
      )}
    </ul>
  )
}

/** The days left until the annual report is due. */
function NextReport({ year, due }: NonNullable<Desk['report']>) {
  const t = useTranslations('desk')
  return (
    <div className="mb-6 flex flex-wrap items-baseline gap-x-4 border-line border-b py-2 text-sm">
      <Link href={`/reports/${year}/publication` as Route}>{t('report', { year: String(year) })}</Link>
      <DueDates dues={[due]} />
    </div>
  )
}

function Duties({ duties, soonDays }: Pick<Desk, 'duties' | 'soonDays'>) {
  const t = useTranslations('desk')
  const columns = useColumns()
  return (
    <>
      <h2 className="mb-2 font-semibold">
        {t('due')} <span className="font-normal text-muted text-sm">{t('dueNote', { days: String(soonDays) })}</span>
      </h2>
      {duties.length === 0 ? (
        <Empty>{t('nothing', { days: String(soonDays) })}</Empty>
      ) : (
        <ListTable
          caption={t('due')}
          rows={duties}
          rowKey={({ kind, subject, by }) => `${kind} ${subject} ${by}`}
          columns={columns}
        />
      )}
    </>
  )
}

/** Duties whose subject is a year, or the number of a record in its register. */
const SUBJECTS: Partial<Record<DutyKind, 'calendarOf' | 'report' | 'numbered'>> = {
  calendar: 'calendarOf',
  report: 'report',
  collection: 'report',
  rectification: 'numbered',
  suggestion: 'numbered',
}

function useColumns(): Column<DeskDuty>[] {
  const t = useTranslations('desk')
  const request = useTranslations('request')
  const locale = useLocale()
  return [
    {
      key: 'left',
      label: t('left'),
      cell: ({ left }) => <StatusMark status={left.overdue ? 'overdue' : 'due_soon'} left={left} />,
    },
    { key: 'kind', label: t('kindLabel'), cell: ({ kind }) => statutory(DUTY_LABELS[kind], locale) },
    { key: 'by', label: t('by'), cell: ({ by, provisional }) => <LastDayMark date={by} provisional={provisional} /> },
    {
      key: 'object',
      label: t('object'),
      wraps: true,
      cell: ({ kind, subject, detail, href }) => (
        <span title={detail} className="line-clamp-1 min-w-40 break-all">
          <Link href={href as Route}>{SUBJECTS[kind] ? t(SUBJECTS[kind], { year: subject }) : subject}</Link> {detail}
        </span>
      ),
    },
    { key: 'section', label: request('section'), cell: ({ section }) => section },
    { key: 'handler', label: request('handler'), cell: ({ handler }) => handler },
  ]
}
