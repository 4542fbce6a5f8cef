import { and, asc, count, eq, gt, gte, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { yearOf } from '@/lib/dates'
import { type Challenged, wantsReviewFirst } from '@/lib/law/remedy-routes'
import type { Evidence } from '@/lib/report/checks/context'
import type { NamedRecord, Problem, Suspect } from '@/lib/report/checks/named-record'
import { irregularActs } from '@/lib/requests/irregular-acts'
import { connection } from '../../client'
import { caseClocks, splits } from '../../schema/case-acts'
import { conclusions, disclosureRequests as requests } from '../../schema/requests'
import { fileOf } from '../case-file'
import { inYear } from '../day-columns'
import { incompleteRequests } from '../incomplete-requests'
import { remedyChoices } from '../organ'
import { reckoning } from '../reckoning'
import { counts } from '../table3-conditions'
import { documentsInCell } from './documents'
import { feesPaid } from './fees'
import { directSuits, upheldCorrections } from './remedies'
import { MOST_RECORDS_NAMED, suspectsIn } from './suspects'

/** The year's figures counted in a second way, and the records that contradict themselves. */
export function loadEvidence(actor: Actor<'report.view'>, year: number): Evidence {
  return {
    received: receivedIn(year),
    served: servedIn(year),
    suspects: [...suspectsIn(year), ...oldCasesIn(actor, year), ...irregularIn(actor, year)],
    suitsBeforeReview: suitsBeforeReview(actor, year),
    upheldCorrections: upheldCorrections(actor, year).map(({ block, ...remedy }) => ({
      block,
      ...remedyRecord(remedy, 'correction_upheld'),
    })),
    fees: feesPaid(actor, year)
      .map(({ number, yuan }) => ({ number, yuan }))
      .reverse(),
    regulations: regulationsIn(actor, year),
  }
}

/** The register counted on its own, by subtraction: not the definition of the cell. */
function receivedIn(year: number): number {
  const received = inYear(requests.receivedOn, year)
  const all = connection().select({ count: count() }).from(requests).where(received).get()!.count
  const split = connection()
    .select({ count: count() })
    .from(splits)
    // Done in this order: from the few splits.
    .crossJoin(requests)
    .where(and(eq(requests.id, splits.requestId), received))
    .get()!.count
  return all - split
}

function servedIn(year: number): Evidence['served'] {
  const rows = connection()
    .select({ outcome: conclusions.outcome, count: count() })
    .from(conclusions)
    .where(
      and(
        counts(conclusions),
        inYear(conclusions.concludedOn, year),
        or(NEEDS_NO_SERVICE, sql`${conclusions.serviceRoute} IS NOT NULL`),
      ),
    )
    .groupBy(conclusions.outcome)
    .all()
  return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]))
}

/** A withdrawal, and the end for want of a correction or of a payment, need no document and no service. */
const NEEDS_NO_SERVICE = ne(conclusions.kind, 'reply')

/** Old cases that were taken in incomplete and have not been mended; a case that lacks two things is one case. */
function oldCasesIn(actor: Actor<'report.view'>, year: number): Suspect[] {
  const cases = incompleteRequests(actor, year).map(({ number, kind, outcome }): Suspect => {
    const problem = outcome === null ? 'old_case_unanswered' : 'old_case_groundwork'
    return { number, kind, outcome, problem, overYears: false }
  })
  return [...new Map(cases.map((each) => [each.number, each])).values()]
}

/**
 * Requests of which an act of that year was late, or otherwise than its article says. After its conclusion a case has only its
 * archiving, which cannot be irregular, so that what ended in earlier years is not read.
 */
function irregularIn(actor: Actor<'report.view'>, year: number): Suspect[] {
  const own = reckoning(actor)
  return connection()
    .select({ number: requests.number })
    .from(caseClocks)
    .innerJoin(requests, eq(requests.id, caseClocks.requestId))
    .where(and(gt(caseClocks.irregularActs, 0), lte(requests.receivedOn, `${year}-12-31`), openIn(year)))
    .orderBy(asc(requests.year), asc(requests.ordinal))
    .all()
    .flatMap(({ number }) => {
      const file = fileOf(connection(), number)!
      const ofYear = irregularActs(file, own).filter(({ act }) => yearOf(act.on) === year)
      if (ofYear.length === 0) return []
      const { applicantKind: kind } = file
      return [{ number, kind, problem: 'irregular_act' as const, outcome: null, overYears: false }]
    })
}

const openIn = (year: number) => or(isNull(caseClocks.concludedOn), gte(caseClocks.concludedOn, `${year}-01-01`))

function suitsBeforeReview(actor: Actor<'report.view'>, year: number): Evidence['suitsBeforeReview'] {
  const choices = remedyChoices(actor)
  return directSuits(actor, year)
    .filter(({ filedOn, outcome, withheldGround, restGround }) => {
      const challenged: Challenged = outcome
        ? { act: 'reply', outcome, withheldGround, restGround }
        : { act: 'silence' }
      return wantsReviewFirst(challenged, filedOn, choices)
    })
    .map((suit) => remedyRecord(suit, 'suit_before_review'))
}

type Remedy = { id: number; body: string; caseNumber: string; request?: string }

function remedyRecord({ id, body, caseNumber, request }: Remedy, problem: Problem): NamedRecord {
  return { name: [caseNumber || body, request].filter(Boolean).join(' '), path: `/remedies/${id}`, problem }
}

function regulationsIn(actor: Actor<'report.view'>, year: number): Evidence['regulations'] {
  const found = (['issued', 'repealed', 'in_force'] as const).flatMap((measure) =>
    documentsInCell(actor, year, 'regulations', measure),
  )
  return [...new Map(found.map((document) => [document.id, document])).values()]
    .slice(0, MOST_RECORDS_NAMED)
    .map(({ id, title }) => ({
      name: title,
      path: `/documents/${id}`,
      problem: 'counted_here',
    }))
}
