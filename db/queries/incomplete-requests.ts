import { and, asc, eq, isNull, lte, notInArray, or } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { lastDayOf, type PlainDate } from '@/lib/dates'
import type { ApplicantKind } from '@/lib/law/applicants'
import type { OutcomeCode } from '@/lib/law/outcomes'
import type { Gap } from '@/lib/requests/gaps'
import { readableText } from '../anonymisation/readable'
import { connection } from '../client'
import { caseClocks } from '../schema/case-acts'
import { caseGaps } from '../schema/imports'
import { conclusions, disclosureRequests } from '../schema/requests'
import { inYear, RECEIVED_OR_ARRIVED } from './day-columns'
import { counts } from './table3-conditions'

export type IncompleteRequest = {
  number: string
  receivedOn: PlainDate
  kind: ApplicantKind
  /** The outcome that the year counts; null while the case stands as carried over. */
  outcome: OutcomeCode | null
  gap: Gap
  noted: string
}

/**
 * The old cases that a year's report counts and that still lack something: with no result or day of service on record
 * they stand as carried over, until the reply is recorded; a step before the reply is open until somebody has looked it
 * up in the paper file, and is that of the year that counts the reply.
 */
export function incompleteRequests(actor: Actor<'request.view'>, year: number): IncompleteRequest[] {
  const countedReply = and(eq(conclusions.requestId, caseGaps.requestId), counts(conclusions))
  const received = lte(disclosureRequests.receivedOn, lastDayOf(year))
  const ofReply = notInArray(caseGaps.gap, ['outcome', 'served_on'])
  return connection()
    .select({
      number: disclosureRequests.number,
      receivedOn: RECEIVED_OR_ARRIVED,
      kind: disclosureRequests.applicantKind,
      outcome: conclusions.outcome,
      gap: caseGaps.gap,
      noted: readableText(actor, caseGaps.noted),
    })
    .from(caseGaps)
    .innerJoin(disclosureRequests, eq(disclosureRequests.id, caseGaps.requestId))
    .innerJoin(caseClocks, eq(caseClocks.requestId, caseGaps.requestId))
    .leftJoin(conclusions, countedReply)
    .where(
      and(
        isNull(caseGaps.mendedOn),
        or(and(isNull(caseClocks.concludedOn), received), and(ofReply, inYear(conclusions.concludedOn, year))),
      ),
    )
    .orderBy(asc(disclosureRequests.receivedOn), asc(caseGaps.id))
    .all()
}
