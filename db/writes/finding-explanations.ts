import { and, eq } from 'drizzle-orm'
import { takesExplanation } from '@/lib/report/checks/finding'
import type { ExplanationInput } from '@/lib/report/checks/input'
import { conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { annualReport } from '../queries/report/annual-report'
import { findingExplanations } from '../schema/ledger'
import type { Tx } from '../transaction'

/**
 * Keeps why a finding is as it is. It is taken for the facts that the writer saw: if they have changed meanwhile, or the
 * finding is gone, nothing is written.
 */
export function explainFinding(
  tx: Tx,
  { year, finding, fingerprint, version, explanation }: ExplanationInput,
): Result<undefined> {
  const present = annualReport(tx.actor, year).findings.find(({ id }) => id === finding)
  if (present?.fingerprint !== fingerprint || !takesExplanation(present)) return conflict
  const key = and(eq(findingExplanations.year, year), eq(findingExplanations.finding, finding))
  const before = tx.sql.select().from(findingExplanations).where(key).get()
  if ((before?.version ?? 0) !== version) return conflict
  const after = { year, finding, fingerprint, explanation, staffName: tx.actor.name, at: tx.at, version: version + 1 }
  if (before) tx.sql.update(findingExplanations).set(after).where(key).run()
  else tx.sql.insert(findingExplanations).values(after).run()
  recordAct(tx, { act: 'report.explain', subject: `report:${year}`, reason: explanation, before, after })
  return ok()
}
