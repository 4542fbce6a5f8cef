import { and, between, desc, eq, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import {
  REMEDY_RESULTS,
  type RemedyResult,
  TABLE4_BLOCKS,
  type Table4Block,
  type Table4Column,
} from '@/lib/law/report-formats/report-format'
import { type Days, daysOfYear } from '@/lib/list-query'
import { PUBLISHED_LONG_AGO, type RemedyCounting } from '@/lib/remedies/settlement'
import { connection } from '../../client'
import { historicalReports } from '../../schema/historical-reports'
import { organs } from '../../schema/organ'
import { remedies } from '../../schema/registers'
import { reportRevisions } from '../../schema/report-publication'
import { conclusions, disclosureRequests } from '../../schema/requests'

// Where this organ is only the co-defendant that reviewed, the case is counted elsewhere (201号).
const IS_OWN_CASE = eq(remedies.coDefendant, false)

/** Settled on one of these days, with any result or this one. */
export function settledIn({ from, to }: Days, as?: Exclude<RemedyResult, 'pending'>): SQL {
  const { on, result } = settlement()
  return and(IS_OWN_CASE, between(on, from, to), as && eq(result, as))!
}

/** Filed and not settled by the end of that day. */
export function pendingAt(day: PlainDate): SQL {
  const { on } = settlement()
  return and(IS_OWN_CASE, lte(remedies.filedOn, day), or(isNull(on), gt(on, day)))!
}

/**
 * Settled on these days by result; 尚未审结 are those still open on the last of them, for a year 31 December. A case open
 * then appears again in the year of its result.
 */
function inColumn(column: Table4Column, days: Days): SQL {
  if (column === 'pending') return pendingAt(days.to)
  return column === 'total' ? or(settledIn(days), pendingAt(days.to))! : settledIn(days, column)
}

/** `settlementOf` as SQL. */
function settlement(): { on: SQL; result: SQL } {
  const { concludedOn, result, appealedOn, appealConcludedOn, appealResult } = remedies
  const year = sql`CAST(substr(${concludedOn}, 1, 4) AS INTEGER)`
  const underAppeal = appealKeepsPending()
    ? sql`${appealedOn} IS NOT NULL AND (substr(${appealedOn}, 1, 4) = substr(${concludedOn}, 1, 4)
        OR (${appealedOn} <= (${year} + 1) || '-01-31' AND ${appealedOn} <= coalesce(${firstPublishedIn(year)}, '9999-12-31')))`
    : sql`0`
  return {
    on: sql`CASE WHEN ${underAppeal} THEN ${appealConcludedOn} ELSE ${concludedOn} END`,
    result: sql`CASE WHEN ${underAppeal} THEN ${appealResult} ELSE ${result} END`,
  }
}

/** The day on which the report of a year was published for the first time; null as long as it is not. */
function firstPublishedIn(year: SQL): SQL {
  return sql`coalesce((SELECT ${reportRevisions.publishedOn} FROM ${reportRevisions} WHERE ${reportRevisions.year} = ${year} AND ${reportRevisions.revision} = 1),
    (SELECT ${PUBLISHED_LONG_AGO} FROM ${historicalReports} WHERE ${historicalReports.year} = ${year}))`
}

const appealKeepsPending = () =>
  connection().select({ keeps: organs.appealKeepsPending }).from(organs).get()?.keeps ?? true

/** By what cases are counted, for `settlementOf`. */
export function remedyCounting(_actor: Actor<'remedy.view'>): RemedyCounting {
  const own = connection()
    .select({ year: reportRevisions.year, on: reportRevisions.publishedOn })
    .from(reportRevisions)
    .where(eq(reportRevisions.revision, 1))
    .all()
  const earlier = connection().select({ year: historicalReports.year }).from(historicalReports).all()
  return {
    appealKeepsPending: appealKeepsPending(),
    publishedOn: new Map([
      ...earlier.map(({ year }) => [year, PUBLISHED_LONG_AGO] as const),
      ...own.map(({ year, on }) => [year, on] as const),
    ]),
  }
}

/**
 * Cases counted in the year as 结果维持 by their appeal although the first judgment corrected the organ: an appeal that
 * upholds such a judgment leaves the organ corrected.
 */
export function upheldCorrections(_actor: Actor<'remedy.view'>, year: number) {
  return connection()
    .select({ id: remedies.id, block: remedies.block, body: remedies.body, caseNumber: remedies.caseNumber })
    .from(remedies)
    .where(
      and(inColumn('upheld', daysOfYear(year)), eq(remedies.result, 'corrected'), eq(remedies.appealResult, 'upheld')),
    )
    .orderBy(desc(remedies.filedOn), desc(remedies.id))
    .all()
}

export function countRemedies(
  _actor: Actor<'remedy.view'>,
  year: number,
  days = daysOfYear(year),
): Record<Table4Block, Record<RemedyResult, number>> {
  const counts = connection()
    .select({
      block: remedies.block,
      ...(Object.fromEntries(
        REMEDY_RESULTS.map((result) => [result, sql<number>`coalesce(sum(${inColumn(result, days)}), 0)`]),
      ) as Record<RemedyResult, SQL<number>>),
    })
    .from(remedies)
    .groupBy(remedies.block)
    .all()
  const none = { upheld: 0, corrected: 0, other: 0, pending: 0 }
  return Object.fromEntries(
    TABLE4_BLOCKS.map((code) => {
      const { block: _, ...results } = counts.find(({ block }) => block === code) ?? { block: code, ...none }
      return [code, results]
    }),
  ) as Record<Table4Block, Record<RemedyResult, number>>
}

/** The cases behind a cell of table 四, latest first; `result` is the one by which the cell counts them. */
export function remediesInCell(
  _actor: Actor<'remedy.view'>,
  year: number,
  block: Table4Block | 'all',
  column: Table4Column,
) {
  const pending = sql<number>`coalesce(${inColumn('pending', daysOfYear(year))}, 0)`
  return connection()
    .select({
      id: remedies.id,
      block: remedies.block,
      body: remedies.body,
      caseNumber: remedies.caseNumber,
      filedOn: remedies.filedOn,
      request: disclosureRequests.number,
      result: sql<RemedyResult>`CASE WHEN ${pending} THEN 'pending' ELSE ${settlement().result} END`,
    })
    .from(remedies)
    .leftJoin(disclosureRequests, eq(disclosureRequests.id, remedies.requestId))
    .where(and(inColumn(column, daysOfYear(year)), block === 'all' ? undefined : eq(remedies.block, block)))
    .orderBy(desc(remedies.filedOn), desc(remedies.id))
    .all()
}

/**
 * Suits filed without review and counted in the year, each with the reply that had been served last when it was filed;
 * without one the suit is over silence.
 */
export function directSuits(_actor: Actor<'remedy.view'>, year: number) {
  const lastServed = sql`(SELECT served.id FROM ${conclusions} AS served
    WHERE served.request_id = ${remedies.requestId} AND served.concluded_on <= ${remedies.filedOn}
    ORDER BY served.round DESC LIMIT 1)`
  return connection()
    .select({
      id: remedies.id,
      body: remedies.body,
      caseNumber: remedies.caseNumber,
      filedOn: remedies.filedOn,
      request: disclosureRequests.number,
      outcome: conclusions.outcome,
      withheldGround: conclusions.withheldGround,
      restGround: conclusions.restGround,
    })
    .from(remedies)
    .innerJoin(disclosureRequests, eq(disclosureRequests.id, remedies.requestId))
    .leftJoin(conclusions, eq(conclusions.id, lastServed))
    .where(and(inColumn('total', daysOfYear(year)), eq(remedies.block, 'litigation_direct')))
    .orderBy(desc(remedies.filedOn), desc(remedies.id))
    .all()
}
