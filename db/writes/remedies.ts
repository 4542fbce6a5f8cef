import { eq } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import { checkCourse } from '@/lib/remedies/conclusion'
import type { RemedyChangeInput, RemedyInput } from '@/lib/remedies/input'
import type { Removal } from '@/lib/removal'
import { breach, conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { remedies } from '../schema/registers'
import { disclosureRequests } from '../schema/requests'
import type { Tx } from '../transaction'

export function recordRemedy(tx: Tx, input: RemedyInput, today: PlainDate): Result<{ id: number }> {
  const row = lawfulRow(tx, input, today)
  if (!row.ok) return row
  const after = tx.sql
    .insert(remedies)
    .values({ ...row.value, version: 1 })
    .returning()
    .get()
  recordAct(tx, { act: 'remedy.record', subject: `remedy:${after.id}`, after })
  return ok({ id: after.id })
}

export function changeRemedy(
  tx: Tx,
  { id, version, ...input }: RemedyChangeInput,
  today: PlainDate,
): Result<{ id: number }> {
  const before = tx.sql.select().from(remedies).where(eq(remedies.id, id)).get()
  if (before?.version !== version) return conflict
  const row = lawfulRow(tx, input, today)
  if (!row.ok) return row
  const after = tx.sql
    .update(remedies)
    .set({ ...row.value, version: version + 1 })
    .where(eq(remedies.id, id))
    .returning()
    .get()
  recordAct(tx, { act: 'remedy.change', subject: `remedy:${id}`, before, after })
  return ok({ id })
}

export function removeRemedy(tx: Tx, { id, version, reason }: Removal): Result<undefined> {
  const before = tx.sql.select().from(remedies).where(eq(remedies.id, id)).get()
  if (before?.version !== version) return conflict
  tx.sql.delete(remedies).where(eq(remedies.id, id)).run()
  recordAct(tx, { act: 'remedy.remove', subject: `remedy:${id}`, reason, before })
  return ok()
}

const DATES = ['filedOn', 'servedOnOrgan', 'answeredOn', 'concludedOn', 'appealedOn', 'appealConcludedOn'] as const

function lawfulRow(tx: Tx, { requestNumber, ...remedy }: RemedyInput, today: PlainDate) {
  const lawful = checkCourse(remedy)
  if (!lawful.ok) return lawful
  const future = DATES.find((field) => (remedy[field] ?? '') > today)
  if (future) return breach('dateInFuture', { field: future })
  const requestId = requestNumber ? idOfRequest(tx, requestNumber) : null
  return requestId === undefined
    ? breach('requestUnknown', { field: 'requestNumber' })
    : ok({ ...ofBlock(remedy), requestId })
}

function idOfRequest(tx: Tx, number: string): number | undefined {
  return tx.sql
    .select({ id: disclosureRequests.id })
    .from(disclosureRequests)
    .where(eq(disclosureRequests.number, number))
    .get()?.id
}

/** What the kind of case does not have is not kept. */
function ofBlock<R extends Pick<RemedyInput, 'block' | 'procedure' | 'coDefendant'>>(remedy: R): R {
  const review = remedy.block === 'reconsideration'
  return { ...remedy, procedure: review ? remedy.procedure : null, coDefendant: !review && remedy.coDefendant }
}
