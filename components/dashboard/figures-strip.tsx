import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import Link from '@/components/ui/link'
import type { Dashboard } from '@/lib/dashboard/dashboard'
import type { DashboardQuery } from '@/lib/dashboard/period'
import { shareOf } from './share'
import { useReportStanding } from './use-report-standing'

type Props = Pick<Dashboard, 'pressing' | 'timeliness' | 'published'> & { query: DashboardQuery }

/** The key figures above the charts. */
export function FiguresStrip({ pressing, timeliness: { all }, published, query }: Props) {
  const t = useTranslations('dashboard')
  const days = (count: number | null) => (count === null ? t('noDays') : t('workingDays', { days: count }))
  return (
    <dl className="mb-4 grid grid-cols-2 gap-x-6 gap-y-3 border-line border-y py-3 sm:grid-cols-3 lg:grid-cols-5 min-[116rem]:grid-cols-10">
      <Figure name={t('dueSoon')} href={pressing.due_soon.href} tone="warn">
        ▲ {pressing.due_soon.count}
      </Figure>
      <Figure name={t('overdue')} href={pressing.overdue.href} tone="danger">
        ■ {pressing.overdue.count}
      </Figure>
      <Figure name={t('late')} href={all.late.href} tone="warn">
        ✓ {all.late.count}
      </Figure>
      <Figure
        name={t('onTimeRate')}
        href={all.onTime.href}
        detail={t('ofEnded', { onTime: all.onTime.count, ended: all.ended.count })}
      >
        {shareOf(all.onTime.count, all.ended.count)}
      </Figure>
      <Figure name={t('median')} href={all.longest}>
        {days(all.median)}
      </Figure>
      <Figure name={t('ninth')} href={all.longest}>
        {days(all.ninth)}
      </Figure>
      <Figure name={t('publishedAll')} href={published.all.href}>
        {published.all.count}
      </Figure>
      <Figure name={t('publishedLate')} href={published.late.href} tone="warn">
        {published.late.count}
      </Figure>
      <Figure name={t('publicationOverdue')} href={published.overdue.href} tone="danger">
        {published.overdue.count}
      </Figure>
      <FindingsFigure query={query} />
    </dl>
  )
}

/** None where the year has no report. */
function FindingsFigure({ query }: { query: DashboardQuery }) {
  const t = useTranslations('dashboard')
  const standing = useReportStanding(query)
  if (standing === null) return null
  return (
    <Figure name={t('findings')} href={standing?.findings.href ?? '/reports'}>
      {standing?.findings.count ?? '…'}
    </Figure>
  )
}

type Figured = { name: string; href: string; detail?: string; tone?: 'warn' | 'danger'; children: ReactNode }

function Figure({ name, href, detail, tone, children }: Figured) {
  const colour = tone === 'danger' ? 'text-danger' : tone === 'warn' ? 'text-warn' : 'text-ink'
  return (
    <div>
      <dt className="text-muted text-xs">{name}</dt>
      <dd>
        <Link href={href as Route} className={`font-semibold text-lg no-underline hover:underline ${colour}`}>
          {children}
        </Link>
        {detail && <span className="ml-2 text-muted text-xs">{detail}</span>}
      </dd>
    </div>
  )
}
