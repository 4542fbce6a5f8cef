import { and, asc, between, eq } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { PlatformSeries } from '@/lib/dashboard/dashboard'
import { firstDayOf } from '@/lib/dates'
import { printed } from '@/lib/figures/printed'
import type { Days } from '@/lib/list-query'
import { connection } from '../../client'
import { platforms } from '../../schema/published'
import { platformStatistics as statistics } from '../../schema/registers'

/** What was stated of each platform from two years before until the last of these days, in order. */
export function platformSeries(_actor: Actor<'figure.view'>, { to }: Days, year: number): PlatformSeries[] {
  const rows = connection()
    .select({ statistic: statistics, platform: platforms.name })
    .from(statistics)
    .innerJoin(platforms, eq(platforms.id, statistics.platformId))
    .where(and(between(statistics.asOf, firstDayOf(year - 2), to)))
    .orderBy(asc(platforms.id), asc(statistics.measure), asc(statistics.asOf), asc(statistics.id))
    .all()
  const series: PlatformSeries[] = []
  for (const { statistic, platform } of rows) {
    const { measure, asOf, value, id } = statistic
    const last = series.at(-1)
    const present = last?.platform === platform && last.measure === measure ? last : { platform, measure, stated: [] }
    if (present !== last) series.push(present)
    present.stated.push({ asOf, value, printed: printed(statistic), href: `/figures/platforms/${id}` })
  }
  return series
}
