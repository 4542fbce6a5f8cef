import { asc, eq } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { MeasureCode } from '@/lib/figures/platform'
import type { Statement } from '@/lib/figures/series'
import { connection } from '../client'
import { platforms } from '../schema/published'
import { platformStatistics as statistics } from '../schema/registers'
import { inYear } from './day-columns'

type Series = { measure: MeasureCode; statements: (Statement & { id: number })[] }

/** Every account of the organ with its series, each statement in the order of its day. */
export function listAccounts(_actor: Actor<'figure.view'>) {
  const series = seriesByPlatform()
  return connection()
    .select()
    .from(platforms)
    .orderBy(asc(platforms.id))
    .all()
    .map((platform) => ({ ...platform, series: series.get(platform.id) ?? [] }))
}

/** One account, or undefined if there is none with this id. */
export function accountFile(_actor: Actor<'figure.view'>, id: number) {
  const platform = connection().select().from(platforms).where(eq(platforms.id, id)).get()
  return platform && { ...platform, series: seriesByPlatform(id).get(id) ?? [] }
}

/** The accounts that were opened in the year, earliest first. */
export function openedAccounts(
  _actor: Actor<'figure.view'>,
  year: number,
): { name: string; account: string; openedOn: PlainDate }[] {
  return connection()
    .select({ name: platforms.name, account: platforms.account, openedOn: platforms.openedOn })
    .from(platforms)
    .where(inYear(platforms.openedOn, year))
    .orderBy(asc(platforms.openedOn))
    .all()
    .map(({ openedOn, ...platform }) => ({ ...platform, openedOn: openedOn! }))
}

function seriesByPlatform(only?: number): Map<number, Series[]> {
  const rows = connection()
    .select()
    .from(statistics)
    .where(only === undefined ? undefined : eq(statistics.platformId, only))
    .orderBy(asc(statistics.platformId), asc(statistics.measure), asc(statistics.asOf), asc(statistics.id))
    .all()
  const byPlatform = new Map<number, Series[]>()
  for (const { platformId, measure, ...statement } of rows) {
    const series = byPlatform.get(platformId) ?? []
    byPlatform.set(platformId, series)
    const last = series.at(-1)
    if (last?.measure === measure) last.statements.push(statement)
    else series.push({ measure, statements: [statement] })
  }
  return byPlatform
}
