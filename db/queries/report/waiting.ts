import { asc, max, sql } from 'drizzle-orm'
import { type Actor, may } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { connection } from '../../client'
import { reportRevisions, reportSteps } from '../../schema/report-publication'

/** A year's report that waits for the actor: checked and to be signed, or signed and to be published. */
export type WaitingReport = { year: number; next: 'sign' | 'publish'; by: string; on: PlainDate }

/** The reports whose last step the actor may follow; the earliest year first. A changed report is begun anew on its page. */
export function reportsWaitingFor(actor: Actor<'report.view'>): WaitingReport[] {
  const last = connection()
    .select({ id: max(reportSteps.id) })
    .from(reportSteps)
    .groupBy(reportSteps.year)
  const published = sql`EXISTS (SELECT 1 FROM ${reportRevisions} WHERE ${reportRevisions.year} = ${reportSteps.year} AND ${reportRevisions.revision} >= ${reportSteps.revision})`
  const steps = connection()
    .select({ year: reportSteps.year, step: reportSteps.step, by: reportSteps.staffName, on: reportSteps.takenOn })
    .from(reportSteps)
    .where(sql`${reportSteps.id} IN ${last} AND NOT ${published}`)
    .orderBy(asc(reportSteps.year))
    .all()
  return steps.flatMap(({ year, step, by, on }) => {
    const next = step === 'checked' ? 'sign' : 'publish'
    return may(actor, `report.${next}`) ? [{ year, next, by, on } as const] : []
  })
}
