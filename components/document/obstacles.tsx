import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import Link from '@/components/ui/link'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { sectionHeading } from '@/lib/report/labels'
import type { Obstacle } from '@/lib/report/publication'

/** What keeps the report from being signed, each with a link to where it is corrected. */
export function Obstacles({ year, obstacles }: { year: number; obstacles: readonly Obstacle[] }) {
  const t = useTranslations('publication')
  const kinds = ['yearRunning', 'findings', 'sectionEmpty', 'figureUnknown'] as const
  return (
    <ul className="text-sm">
      {kinds.map((kind) => {
        const ofKind = obstacles.filter((obstacle) => obstacle.kind === kind)
        return (
          <li key={kind} className="py-0.5">
            {ofKind.length === 0 ? (
              <span>
                <span aria-hidden="true" className="text-done">
                  ✓{' '}
                </span>
                {t(`clear.${kind}`)}
              </span>
            ) : (
              <span className="text-danger">
                <span aria-hidden="true">✕ </span>
                {t(`blocks.${kind}`)} <Links year={year} obstacles={ofKind} />
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Links({ year, obstacles }: { year: number; obstacles: readonly Obstacle[] }) {
  const t = useTranslations('publication')
  return obstacles.map((obstacle) => {
    switch (obstacle.kind) {
      case 'findings':
        return (
          <Link key="findings" href={`/reports/${year}` as Route}>
            {t('findings', { count: obstacle.count })}
          </Link>
        )
      case 'yearRunning':
        return null
      default:
        return (
          <Link
            key={obstacle.section + ('token' in obstacle ? obstacle.token : '')}
            href={`/reports/${year}/sections/${obstacle.section}` as Route}
            className="mr-2"
          >
            {sectionHeading(formatOf(year), obstacle.section)}
            {'token' in obstacle && ` ${obstacle.token}`}
          </Link>
        )
    }
  })
}
