import { and, asc, eq, gte, isNotNull, isNull, lte, notInArray, or } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { firstDayOf, lastDayOf, type PlainDate } from '@/lib/dates'
import type { Gap } from '@/lib/requests/gaps'
import { connection } from '../client'
import { caseClocks } from '../schema/case-acts'
import { caseGaps } from '../schema/imports'
import { disclosureRequests } from '../schema/requests'

export type IncompleteRequest = { number: string; receivedOn: PlainDate; gap: Gap; noted: string }

/**
 * The old cases that a year's report counts and that still lack something: with no result or day of service on record
 * they stand as carried over, until the reply is recorded; a step before the reply is open until somebody has looked it
 * up in the paper file.
 */
export function incompleteRequests(_actor: Actor, year: number): IncompleteRequest[] {
  const unanswered = notInArray(caseGaps.gap, ['outcome', 'served_on'])
  return connection()
    .select({
      number: disclosureRequests.number,
      receivedOn: disclosureRequests.receivedOn,
      gap: caseGaps.gap,
      noted: caseGaps.noted,
    })
    .from(caseGaps)
    .innerJoin(disclosureRequests, eq(disclosureRequests.id, caseGaps.requestId))
    .innerJoin(caseClocks, eq(caseClocks.requestId, caseGaps.requestId))
    .where(
      and(
        isNull(caseGaps.mendedOn),
        or(isNull(caseClocks.concludedOn), and(isNotNull(caseClocks.concludedOn), unanswered)),
        lte(disclosureRequests.receivedOn, lastDayOf(year)),
        or(isNull(caseClocks.concludedOn), gte(caseClocks.concludedOn, firstDayOf(year))),
      ),
    )
    .orderBy(asc(disclosureRequests.receivedOn), asc(caseGaps.id))
    .all()
}
