import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { RemedyRow } from '@/lib/dashboard/dashboard'
import { remediesMark } from '@/lib/dashboard/mark'
import type { Section } from '@/lib/dashboard/period'
import { type Days, spanOf } from '@/lib/list-query'
import { REMEDY_BLOCKS, REMEDY_OUTCOMES } from '@/lib/remedies/remedy'
import { connection } from '../../client'
import { remedies } from '../../schema/registers'
import { disclosureRequests as requests } from '../../schema/requests'
import { pendingAt, settledIn } from '../report/remedies'
import { ofSection } from '../request-conditions'

/** Reviews and suits settled on these days by result, and those still pending on the last of them, as table 四 counts. */
export function countRemedyResults(_actor: Actor<'remedy.view'>, days: Days, section: Section): RemedyRow[] {
  const sum = (condition: SQL) => sql<number>`coalesce(sum(${condition}), 0)`
  const sums = {
    upheld: sum(settledIn(days, 'upheld')),
    corrected: sum(settledIn(days, 'corrected')),
    other: sum(settledIn(days, 'other')),
    settled: sum(settledIn(days)),
    pending: sum(pendingAt(days.to)),
  }
  const rows = connection()
    .select({ block: remedies.block, ...sums })
    .from(remedies)
    .leftJoin(requests, eq(requests.id, remedies.requestId))
    .where(and(ofSection(section)))
    .groupBy(remedies.block)
    .all()
  const none = { upheld: 0, corrected: 0, other: 0, settled: 0, pending: 0 }
  return REMEDY_BLOCKS.map((block) => {
    const counts = rows.find((row) => row.block === block) ?? none
    const base = { block, section }
    const settled = spanOf(days)
    const results = REMEDY_OUTCOMES.map(
      (result) => [result, remediesMark(counts[result], { ...base, settled, settledAs: result })] as const,
    )
    return {
      block,
      results: Object.fromEntries(results) as RemedyRow['results'],
      settled: remediesMark(counts.settled, { ...base, settled }),
      pending: remediesMark(counts.pending, { ...base, pending: days.to }),
    }
  })
}
