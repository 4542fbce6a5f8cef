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
export function changeRequest(tx: Tx, input: RequestChangeInput, today: PlainDate): Result<{ number: string }> {
  const file = fileOf(tx.sql, input.number)
  if (!file || file.request.version !== input.version) return conflict
  const { reply, request: before } = file
  if (reply && !may(tx.actor, 'request.correct')) return forbidden
  if (!permittedActs(file).includes('edit') && input.reason === '') return breach('reasonMissing', { field: 'reason' })
  const receipt = receiptDate(input, today)
  if (!receipt.ok) return receipt
  if (reply) {
    const stillLawful = checkReply(receipt.value, reply.servedOn, today)
    if (!stillLawful.ok) return atField(stillLawful, 'arrivedOn')
  }
  const after = tx.sql
    .update(disclosureRequests)
    .set({ ...rowOf(tx, input, receipt.value), version: before.version + 1 })
    .where(eq(disclosureRequests.id, before.id))
    .returning()
    .get()
  if (after.applicantId !== before.applicantId) forgetUnused(tx, before.applicantId)
  if (reply && after.receivedOn !== before.receivedOn) judgeAnew(tx, before.id, after.receivedOn)
  recordAct(tx, {
    act: reply ? 'request.correct' : 'request.edit',
    subject: `request:${input.number}`,
    reason: input.reason,
    before: { ...before, applicant: file.applicant },
    after: { ...after, applicant: input.applicant },
  })
  return ok({ number: input.number })
}

function rowOf(tx: Tx, input: RequestInput, receivedOn: PlainDate) {
  const {
    channel,
    arrivedOn,
    confirmedOn,
    phone,
    address,
    email,
    description,
    formWanted,
    routeWanted,
    sectionId,
    handlerId,
    note,
  } = input
  return {
    channel,
    arrivedOn,
    confirmedOn,
    receivedOn,
    applicantId: applicantId(tx, input.applicant),
    applicantKind: input.applicant.kind,
    phone,
    address,
    email,
    description,
    formWanted,
    routeWanted,
    sectionId,
    handlerId,
    note,
  }
}
