import { eq } from 'drizzle-orm'
import { may } from '@/lib/access'
import { type PlainDate, yearOf } from '@/lib/dates'
import { permittedActs } from '@/lib/requests/acts'
import type { RequestChangeInput, RequestInput } from '@/lib/requests/input'
import { receiptDate } from '@/lib/requests/receipt'
import { checkReply } from '@/lib/requests/reply'
import { atField, breach, conflict, forbidden, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { fileOf } from '../queries/case-file'
import { disclosureRequests } from '../schema/requests'
import type { Tx } from '../transaction'
import { applicantId, forgetUnused } from './applicants'
import { drawNumber } from './numbers'
import { judgeAnew } from './replies'

/** Registers a request and draws its number, counted per year of receipt: 2023-041. */
export function registerRequest(tx: Tx, input: RequestInput, today: PlainDate): Result<{ number: string }> {
  const receipt = receiptDate(input, today)
  if (!receipt.ok) return receipt
  const year = yearOf(receipt.value)
  const ordinal = drawNumber(tx, 'request', year)
  const number = `${year}-${String(ordinal).padStart(3, '0')}`
  const row = { number, year, ordinal, ...rowOf(tx, input, receipt.value), version: 1 }
  const after = tx.sql.insert(disclosureRequests).values(row).returning().get()
  recordAct(tx, {
    act: 'request.register',
    subject: `request:${number}`,
    after: { ...after, applicant: input.applicant },
  })
  return ok({ number })
}

/** Changes a registered request; once it is replied to, the change is a correction and says why. */
export function changeRequest(tx: Tx, change: RequestChangeInput, today: PlainDate): Result<{ number: string }> {
  const { number, version, reason, ...input } = change
  const file = fileOf(tx.sql, number)
  if (!file || file.request.version !== version) return conflict
  const { reply, request: before } = file
  if (reply && !may(tx.actor, 'request.correct')) return forbidden
  if (!permittedActs(file).includes('edit') && reason === '') return breach('reasonMissing', { field: 'reason' })
  const receipt = receiptDate(input, today)
  if (!receipt.ok) return receipt
  if (reply) {
    const stillLawful = checkReply(receipt.value, reply.servedOn, today)
    if (!stillLawful.ok) return atField(stillLawful, 'arrivedOn')
  }
  const after = tx.sql
    .update(disclosureRequests)
    .set({ ...rowOf(tx, input, receipt.value), version: version + 1 })
    .where(eq(disclosureRequests.id, before.id))
    .returning()
    .get()
  if (after.applicantId !== before.applicantId) forgetUnused(tx, before.applicantId)
  if (reply && after.receivedOn !== before.receivedOn) judgeAnew(tx, before.id, after.receivedOn)
  recordAct(tx, {
    act: reply ? 'request.correct' : 'request.edit',
    subject: `request:${number}`,
    reason,
    before: { ...before, applicant: file.applicant },
    after: { ...after, applicant: input.applicant },
  })
  return ok({ number })
}

function rowOf(tx: Tx, { applicant, ...registered }: RequestInput, receivedOn: PlainDate) {
  return { ...registered, receivedOn, applicantId: applicantId(tx, applicant), applicantKind: applicant.kind }
}
