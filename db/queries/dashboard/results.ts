import { and } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { ActRow, OutcomeRow, RefusalRow } from '@/lib/dashboard/dashboard'
import { type Mark, requestsMark } from '@/lib/dashboard/mark'
import type { Section } from '@/lib/dashboard/period'
import { APPLICANT_KIND_CODES, type ApplicantKind } from '@/lib/law/applicants'
import { OUTCOME_GROUP_CODES, type OutcomeCode, outcomesIn, REFUSAL_CODES } from '@/lib/law/outcomes'
import { type Days, spanOf } from '@/lib/list-query'
import { LENGTHENING_ACTS } from '@/lib/requests/list-query'
import { connection } from '../../client'
import { disclosureRequests as requests } from '../../schema/requests'
import { hadAct, ofSection } from '../request-conditions'
import { countedConclusions, receivedIn } from '../table3-conditions'
import { conclusionsIn } from './conclusions'
import { COUNT } from './counting'

/** The results of these days by kind of applicant, and the grounds of what was refused whole or in part. */
export function countResults(actor: Actor<'request.view'>, days: Days, section: Section) {
  const { outcome, applicantKind: kind } = countedConclusions
  const counts = conclusionsIn(actor, { outcome, kind, count: COUNT }, days, section).groupBy(outcome, kind).all()
  const sum = (outcomes: readonly OutcomeCode[], kind?: ApplicantKind) =>
    counts
      .filter((row) => outcomes.includes(row.outcome) && (!kind || row.kind === kind))
      .reduce((total, row) => total + row.count, 0)
  const base = { concluded: spanOf(days), section }
  const withheld = countWithheld(actor, days, section)
  return {
    outcomes: OUTCOME_GROUP_CODES.map((group): OutcomeRow => {
      const marks = APPLICANT_KIND_CODES.map(
        (kind) => [kind, requestsMark(sum(outcomesIn(group), kind), { ...base, group, kind })] as const,
      )
      return { group, byKind: Object.fromEntries(marks) as Record<ApplicantKind, Mark> }
    }),
    refusals: REFUSAL_CODES.map(
      (ground): RefusalRow => ({
        ground,
        refused: requestsMark(sum([ground]), { ...base, outcome: ground }),
        withheld: requestsMark(withheld.get(ground) ?? 0, { ...base, withheld: ground }),
      }),
    ),
  }
}

function countWithheld(actor: Actor<'request.view'>, days: Days, section: Section) {
  const ground = countedConclusions.withheldGround
  const rows = conclusionsIn(actor, { ground, count: COUNT }, days, section, ['partially_granted'])
    .groupBy(ground)
    .all()
  return new Map(rows.map((row) => [row.ground, row.count]))
}

/** How many of the requests received on these days were extended, asked to be corrected, or asked others about. */
export function countActs(_actor: Actor<'request.view'>, days: Days, section: Section): ActRow[] {
  const received = and(receivedIn(days), ofSection(section))
  return LENGTHENING_ACTS.map((act) => {
    const { count } = connection()
      .select({ count: COUNT })
      .from(requests)
      .where(and(received, hadAct(act)))
      .get()!
    return { act, requests: requestsMark(count, { received: spanOf(days), had: act, section }) }
  })
}
