import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import Link from '@/components/ui/link'
import type { Dashboard, Timeliness } from '@/lib/dashboard/dashboard'
import { namedGroup } from '@/lib/law/report-formats/names'
import { statutory } from '@/lib/statutory'
import { MarkLink } from './chart-panel'
import { Panel } from './panel'
import { shareOf } from './share'

type Row = Timeliness & { key: string | number; label: string }

/** How many conclusions were on time, and how many days they took: by section, by handler, by outcome. */
export function TimelinessPanel({ timeliness }: Pick<Dashboard, 'timeliness'>) {
  const t = useTranslations('dashboard.timeliness')
  const locale = useLocale()
  const asRowsByName = (rows: Dashboard['timeliness']['bySection']) =>
    rows.map((row) => ({ ...row, label: row.name || t('none') }))
  const outcomes = timeliness.byOutcome.map((row) => ({
    ...row,
    label: statutory(namedGroup(row.key), locale),
  }))
  return (
    <Panel title={t('title')} wide>
      <TimelinessTable heading={t('bySection')} rows={asRowsByName(timeliness.bySection)} />
      <TimelinessTable heading={t('byHandler')} rows={asRowsByName(timeliness.byHandler)} />
      <TimelinessTable heading={t('byOutcome')} rows={outcomes} />
      <p className="mt-1 text-muted text-xs">{t('note')}</p>
    </Panel>
  )
}

function TimelinessTable({ heading, rows }: { heading: string; rows: Row[] }) {
  const t = useTranslations('dashboard.timeliness')
  const heads = ['ended', 'onTime', 'late', 'rate', 'median', 'ninth'] as const
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone is reached by the keyboard too
    <section aria-label={heading} tabIndex={0} className="mb-3 overflow-x-auto">
      <table className="ledger-table">
        <caption className="sr-only">{heading}</caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="figure">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className="font-normal">
                {row.label}
              </th>
              <td className="figure">
                <MarkLink mark={row.ended} />
              </td>
              <td className="figure">
                <MarkLink mark={row.onTime} />
              </td>
              <td className="figure">
                <MarkLink mark={row.late} className={row.late.count > 0 ? 'text-danger' : ''} />
              </td>
              <td className="figure">{shareOf(row.onTime.count, row.ended.count)}</td>
              <Days days={row.median} href={row.longest} />
              <Days days={row.ninth} href={row.longest} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Days({ days, href }: { days: number | null; href: string }) {
  return (
    <td className="figure">
      {days === null ? (
        '—'
      ) : (
        <Link href={href as Route} className="no-underline hover:underline">
          {days}
        </Link>
      )}
    </td>
  )
}
