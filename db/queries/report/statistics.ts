import { asc, eq } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { type MeasureCode, PLATFORM_MEASURES } from '@/lib/figures/platform'
import type { ReportFacts } from '@/lib/report/facts'
import { connection } from '../../client'
import { platforms } from '../../schema/published'
import { platformStatistics as statistics } from '../../schema/registers'
import { inYear } from '../day-columns'

/** The entries behind a platform's figure of the year, earliest first: all of a flow, the last one of a stock. */
export function statisticsBehind(actor: Actor<'figure.view'>, year: number, platformId: number, measure: MeasureCode) {
  return latestIfStock(
    yearEntries(actor, year).filter((entry) => entry.platformId === platformId && entry.measure === measure),
  )
}

/** Every platform's figures of the year: a stock as last stated in the year, a flow summed over its periods. */
export function yearStatistics(actor: Actor<'figure.view'>, year: number): ReportFacts['statistics'] {
  const series = new Map<string, ReturnType<typeof yearEntries>>()
  for (const entry of yearEntries(actor, year)) {
    const key = `${entry.platformId}.${entry.measure}`
    series.set(key, [...(series.get(key) ?? []), entry])
  }
  return [...series.values()].map((entries) => {
    const behind = latestIfStock(entries)
    const { platformId, platform, platformKind, measure, unit } = behind.at(-1)!
    const value = behind.reduce((sum, entry) => sum + entry.value, 0)
    const decimals = Math.max(...behind.map((entry) => entry.decimals))
    return { platformId, platform, platformKind, measure, unit, value, decimals }
  })
}

function yearEntries(_actor: Actor<'figure.view'>, year: number) {
  return connection()
    .select({
      id: statistics.id,
      platformId: platforms.id,
      platform: platforms.name,
      platformKind: platforms.kind,
      measure: statistics.measure,
      value: statistics.value,
      unit: statistics.unit,
      decimals: statistics.decimals,
      periodFrom: statistics.periodFrom,
      asOf: statistics.asOf,
      source: statistics.source,
    })
    .from(statistics)
    .innerJoin(platforms, eq(platforms.id, statistics.platformId))
    .where(inYear(statistics.asOf, year))
    .orderBy(asc(platforms.id), asc(statistics.measure), asc(statistics.asOf), asc(statistics.id))
    .all()
}

function latestIfStock<T extends { measure: MeasureCode }>(entries: T[]): T[] {
  const last = entries.at(-1)
  return last && PLATFORM_MEASURES[last.measure].nature === 'stock' ? [last] : entries
}
