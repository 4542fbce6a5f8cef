import { type AnyColumn, and, between, eq, gt, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import type { OutcomeCode } from '@/lib/law/outcomes'
import type { Days } from '@/lib/list-query'
import { splits } from '../schema/case-acts'
import { conclusions, disclosureRequests as requests } from '../schema/requests'

/** The conclusion by which table 三 counts a request. */
export const countedConclusions = alias(conclusions, 'counted')
/** Whether a conclusion is the one that counts. Written out, since a bound value would keep SQLite from using the index. */
export const counts = ({ concludes }: { concludes: AnyColumn }): SQL => sql`${concludes} = 1`
export const countedConclusion = and(eq(countedConclusions.requestId, requests.id), counts(countedConclusions))

/** A split request stands in no row of table 三, its parts do. */
export const NOT_SPLIT = sql`${requests.id} NOT IN (SELECT ${sql.identifier('request_id')} FROM ${splits})`

export function receivedIn(days: Days): SQL {
  return and(arrivedIn(days), NOT_SPLIT)!
}

/** The same of all requests, split ones too. */
export function arrivedIn({ from, to }: Days): SQL {
  return between(requests.receivedOn, from, to)
}

/** Concluded on one of these days, by the conclusion that table 三 counts; all of it, or with these outcomes. */
export function concludedIn({ from, to }: Days, outcomes?: readonly OutcomeCode[]): SQL {
  return and(between(countedConclusions.concludedOn, from, to), outcomes && withOutcome(outcomes))!
}

/** One outcome is compared as such, so that the index can be used. */
function withOutcome(outcomes: readonly OutcomeCode[]): SQL {
  return outcomes.length === 1
    ? eq(countedConclusions.outcome, outcomes[0]!)
    : inArray(countedConclusions.outcome, [...outcomes])
}

/** Received and not concluded by the end of that day: 结转, where it is 31 December. */
export function openAt(day: PlainDate): SQL {
  return and(pendingAt(day), NOT_SPLIT)!
}

export function pendingAt(day: PlainDate): SQL {
  return and(
    lte(requests.receivedOn, day),
    or(isNull(countedConclusions.concludedOn), gt(countedConclusions.concludedOn, day)),
  )!
}

/** Open when the days began, or received on one of them. */
export function inHandIn(days: Days): SQL {
  return and(pendingIn(days), NOT_SPLIT)!
}

export function pendingIn({ from, to }: Days): SQL {
  return and(
    lte(requests.receivedOn, to),
    or(isNull(countedConclusions.concludedOn), gte(countedConclusions.concludedOn, from)),
  )!
}
