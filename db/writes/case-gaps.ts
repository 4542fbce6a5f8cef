import { and, eq } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import type { Gap } from '@/lib/requests/gaps'
import type { MendInput } from '@/lib/requests/mending'
import { conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { caseGaps } from '../schema/imports'
import { disclosureRequests } from '../schema/requests'
import type { Tx } from '../transaction'
import { insertRow } from './insert-row'

type Incomplete = { id: number; number: string; gaps: readonly Gap[]; noted: string }

/** Marks a case that is taken over from an older ledger with what it lacks. */
export function markIncomplete(tx: Tx, { id: requestId, number, gaps, noted }: Incomplete): void {
  for (const gap of gaps) insertRow(tx.sql, caseGaps, { requestId, gap, noted, mending: '', version: 1 })
  recordAct(tx, { act: 'request.mark_incomplete', subject: `request:${number}`, after: { gaps, noted } })
}

/** Closes a gap of an old case: what the paper file shows of it. */
export function mendGap(
  tx: Tx,
  { number, id, version, mending }: MendInput,
  today: PlainDate,
): Result<{ number: string }> {
  const found = tx.sql
    .select({ gap: caseGaps })
    .from(caseGaps)
    .innerJoin(disclosureRequests, eq(disclosureRequests.id, caseGaps.requestId))
    .where(and(eq(caseGaps.id, id), eq(disclosureRequests.number, number)))
    .get()
  if (found?.gap.version !== version) return conflict
  const after = tx.sql
    .update(caseGaps)
    .set({ mending, mendedOn: today, version: version + 1 })
    .where(eq(caseGaps.id, id))
    .returning()
    .get()
  recordAct(tx, { act: 'request.mend', subject: `request:${number}`, before: found.gap, after })
  return ok({ number })
}
