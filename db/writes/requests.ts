import { eq } from 'drizzle-orm'
import { may } from '@/lib/access'
import { type PlainDate, yearOf } from '@/lib/dates'
import type { RequestChangeInput, RequestInput } from '@/lib/requests/input'
import type { SplitInput } from '@/lib/requests/inputs/split'
import { ordinalIn } from '@/lib/requests/number'
import { isInHand } from '@/lib/requests/permitted-acts'
import { receiptOf, receivedOrArrived } from '@/lib/requests/receipt'
import { breach, conflict, forbidden, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { prepared } from '../prepared'
import { NO_RECORDS } from '../queries/case-acts'
import { caseFileOf, fileOf, type RequestFile } from '../queries/case-file'
import { reckoningOf } from '../queries/reckoning'
import { clarifications, splits } from '../schema/case-acts'
import { disclosureRequests } from '../schema/requests'
import type { Tx } from '../transaction'
import { applicantId, forgetUnused } from './applicants'
import { enter, lawfulNow } from './case-acts'
import { insertRow } from './insert-row'
import { judgeFile, judgeRequest } from './judgements'
import { drawNumber, passNumber } from './numbers'
import { indexRequest } from './search-index'

/**
 * Registers a request and draws its number, counted per year of receipt, or of arrival
 * while it is not confirmed: 2023-041. A request of an older ledger keeps the
 * number that it has there.
 */
export function registerRequest(
  tx: Tx,
  input: RequestInput,
  today: PlainDate,
  kept?: string,
): Result<{ id: number; number: string }> {
  const receipt = receiptOf(input, today)
  if (!receipt.ok) return receipt
  if (kept && receivedUnder(tx, kept)) return breach('numberTaken', { field: 'number' })
  const { id, number } = insertRequest(tx, input, receipt.value, { kept })
  return ok({ id, number })
}

/** The day on which the request of that number was received, or arrived while it is not confirmed, if there is one. */
export function receivedUnder(tx: Tx, number: string): PlainDate | undefined {
  return receiptUnder(tx.sql).get(number)
}

const receiptUnder = prepared((_, driver) =>
  driver
    .prepare<[string], PlainDate>('SELECT coalesce(received_on, arrived_on) FROM disclosure_requests WHERE number = ?')
    .pluck(),
)
const ordinalInUse = prepared((_, driver) =>
  driver.prepare<[number, number]>('SELECT 1 FROM disclosure_requests WHERE year = ? AND ordinal = ?').pluck(),
)

/** The place of a kept number in its year, and the sequence moved past it, so that no number is drawn that looks like it. */
function ordinalOf(tx: Tx, number: string, year: number): number {
  const ordinal = ordinalIn(number, year)
  if (ordinal !== undefined) passNumber(tx, 'request', year, ordinal)
  return ordinal === undefined || ordinalInUse(tx.sql).get(year, ordinal) ? drawNumber(tx, 'request', year) : ordinal
}

type Registered = { parentId?: number; kept?: string; ownNumber?: string }

function insertRequest(tx: Tx, input: RequestInput, receivedOn: PlainDate | null, registered: Registered = {}) {
  const after = enterRequest(tx, input, receivedOn, registered)
  judgeFile(tx.sql, after.id, caseFileOf(after, NO_RECORDS), reckoningOf(tx.sql))
  indexRequest(tx.sql, searched(after, input))
  return after
}

/** A request under its number, with the audit entry of it; it is judged and made searchable by whoever enters it. */
export function enterRequest(tx: Tx, input: RequestInput, receivedOn: PlainDate | null, registered: Registered) {
  const { parentId = null, kept, ownNumber = '' } = registered
  const year = yearOf(receivedOrArrived({ ...input, receivedOn }))
  const ordinal = kept ? ordinalOf(tx, kept, year) : drawNumber(tx, 'request', year)
  const number = kept ?? `${year}-${String(ordinal).padStart(3, '0')}`
  const row = { number, year, ordinal, parentId, ownNumber, version: 1, ...rowOf(tx, input, receivedOn) }
  const after = insertRow(tx.sql, disclosureRequests, row)
  recordAct(tx, {
    act: 'request.register',
    subject: `request:${number}`,
    after: { ...after, applicant: input.applicant },
  })
  return after
}

/** Changes a registered request; once it is replied to, the change is a correction and says why. */
export function changeRequest(tx: Tx, change: RequestChangeInput, today: PlainDate): Result<{ number: string }> {
  const { number, version, reason, ...input } = change
  const file = fileOf(tx.sql, number)
  if (!file || file.request.version !== version) return conflict
  const correction = !isInHand(file)
  if (correction && !may(tx.actor, 'request.correct')) return forbidden
  if (correction && reason === '') return breach('reasonMissing', { field: 'reason' })
  const receipt = receiptOf(input, today)
  if (!receipt.ok) return receipt
  const { request: before } = file
  const after = tx.sql
    .update(disclosureRequests)
    .set({ ...rowOf(tx, input, receipt.value), version: version + 1 })
    .where(eq(disclosureRequests.id, before.id))
    .returning()
    .get()
  const lawful = receivedAsRecorded(tx, file, today)
  if (!lawful.ok) return lawful
  if (after.applicantId !== before.applicantId) forgetUnused(tx, before.applicantId)
  judgeFile(tx.sql, before.id, lawful.value, reckoningOf(tx.sql))
  indexRequest(tx.sql, searched(after, input))
  recordAct(tx, {
    act: correction ? 'request.correct' : 'request.edit',
    subject: `request:${number}`,
    reason,
    before: { ...before, applicant: file.applicant },
    after: { ...after, applicant: input.applicant },
  })
  return ok({ number })
}

/** What was recorded since must still have been possible with the day of receipt as it now is. */
function receivedAsRecorded(tx: Tx, before: RequestFile, today: PlainDate): Result<RequestFile> {
  const lawful = lawfulNow(tx, before, today, [])
  if (lawful.ok || lawful.kind !== 'breach') return lawful
  return breach('contradictsLater', { citation: lawful.breach.citation, field: 'arrivedOn' })
}

/** Splits a request by 一事一申请: each part is registered as received with it, and takes over its finished 补正. */
export function splitRequest(
  tx: Tx,
  { number, splitOn, reasons, parts }: SplitInput,
  today: PlainDate,
): Result<{ number: string; parts: string[] }> {
  const drawn: string[] = []
  const split = enter(tx, number, today, {
    enters: ['split'],
    write: (file) => {
      tx.sql.insert(splits).values({ requestId: file.request.id, splitOn, reasons }).run()
      for (const { description } of parts) drawn.push(registerPart(tx, file, description))
      return { after: { splitOn, reasons, parts: drawn } }
    },
  })
  return split.ok ? ok({ number, parts: drawn }) : split
}

function registerPart(tx: Tx, { request, applicant, records }: RequestFile, description: string): string {
  const { id, receivedOn, ...registered } = request
  const part = insertRequest(tx, { ...registered, applicant, description }, receivedOn, { parentId: id })
  const { clarification, furtherClarifications } = records
  if (clarification) {
    for (const notice of [clarification, ...furtherClarifications])
      tx.sql
        .insert(clarifications)
        .values({ ...notice, id: undefined, requestId: part.id, version: 1 })
        .run()
    judgeRequest(tx.sql, part.id, reckoningOf(tx.sql))
  }
  return part.number
}

type Numbered = { id: number; number: string; ownNumber: string }

/** What a request is found by. */
export function searched({ id, number, ownNumber }: Numbered, { description, applicant }: RequestInput) {
  return { id, number, ownNumber, description, applicantName: applicant.name, representative: applicant.representative }
}

function rowOf(tx: Tx, input: RequestInput, receivedOn: PlainDate | null) {
  return {
    channel: input.channel,
    arrivedOn: input.arrivedOn,
    confirmedOn: input.confirmedOn,
    confirmation: input.confirmation,
    receivedOn,
    applicantId: applicantId(tx, input.applicant),
    applicantKind: input.applicant.kind,
    phone: input.phone,
    address: input.address,
    email: input.email,
    description: input.description,
    formWanted: input.formWanted,
    routeWanted: input.routeWanted,
    sectionId: input.sectionId,
    handlerId: input.handlerId,
    note: input.note,
  }
}
