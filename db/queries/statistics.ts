import { and, asc, count, desc, eq, gte, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Actor } from '@/lib/access'
import type { StatisticListQuery } from '@/lib/figures/list-query'
import { sizeOf } from '@/lib/list-query'
import { connection } from '../client'
import { platforms } from '../schema/published'
import { platformStatistics as statistics } from '../schema/registers'
import { inYear, yearsIn } from './day-columns'

/** One page of the list, and how many statistics the filters leave. */
export function listStatistics(_actor: Actor<'figure.view'>, query: StatisticListQuery) {
  const where = and(...conditions(query))
  const direction = query.sort.startsWith('-') ? desc : asc
  const rows = connection()
    .select({
      id: statistics.id,
      platform: platforms.name,
      measure: statistics.measure,
      value: statistics.value,
      unit: statistics.unit,
      decimals: statistics.decimals,
      periodFrom: statistics.periodFrom,
      asOf: statistics.asOf,
      source: statistics.source,
      overlaps: sql<number>`EXISTS ${samePeriodAgain()}`.mapWith(Boolean),
    })
    .from(statistics)
    .innerJoin(platforms, eq(platforms.id, statistics.platformId))
    .where(where)
    .orderBy(direction(statistics.asOf), asc(statistics.platformId), asc(statistics.measure), asc(statistics.id))
    .limit(sizeOf(query))
    .offset((query.page - 1) * sizeOf(query))
    .all()
  const total = connection().select({ count: count() }).from(statistics).where(where).get()!.count
  return { total, rows }
}

export function statisticFile(_actor: Actor<'figure.view'>, id: number) {
  const row = connection()
    .select({ statistic: statistics, platform: platforms.name })
    .from(statistics)
    .innerJoin(platforms, eq(platforms.id, statistics.platformId))
    .where(eq(statistics.id, id))
    .get()
  return row && { ...row.statistic, platform: row.platform }
}

export function statisticYears(_actor: Actor<'figure.view'>): number[] {
  return yearsIn(statistics, statistics.asOf)
}

/** Every platform, for filters. */
export function platformOptions(_actor: Actor<'figure.view'>) {
  return platformsAsOptions(undefined)
}

/** The platforms in use, for a form; `alsoId` is included even if it is no longer in use. */
export function platformChoices(_actor: Actor<'figure.view'>, alsoId?: number) {
  return platformsAsOptions(or(eq(platforms.active, true), alsoId === undefined ? undefined : eq(platforms.id, alsoId)))
}

function platformsAsOptions(where: SQL | undefined) {
  return connection()
    .select({ value: platforms.id, label: platforms.name })
    .from(platforms)
    .where(where)
    .orderBy(asc(platforms.id))
    .all()
}

function conditions({ platform, measure, year }: StatisticListQuery): (SQL | undefined)[] {
  return [
    platform === undefined ? undefined : eq(statistics.platformId, platform),
    measure && eq(statistics.measure, measure),
    inYear(statistics.asOf, year),
  ]
}

/** Another statement of the same stock for the same day, or of the same flow for days that this one covers too. */
function samePeriodAgain() {
  const other = alias(statistics, 'other')
  const sameDay = and(isNull(statistics.periodFrom), eq(other.asOf, statistics.asOf))
  const sharedDays = and(lte(other.periodFrom, statistics.asOf), gte(other.asOf, statistics.periodFrom))
  return connection()
    .select({ id: other.id })
    .from(other)
    .where(
      and(
        eq(other.platformId, statistics.platformId),
        eq(other.measure, statistics.measure),
        ne(other.id, statistics.id),
        or(sameDay, sharedDays),
      ),
    )
}
