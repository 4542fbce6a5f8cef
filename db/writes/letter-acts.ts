import { desc, eq } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import { type FilledAct, filledAct } from '@/lib/letters/act-form'
import {
  type ActValues,
  NOUN_OF_ACT,
  type PlannedActKind,
  type plannedActOf,
  type SignedAs,
} from '@/lib/letters/planned-act'
import type { RecordNoun } from '@/lib/requests/records'
import { ok, type Result } from '@/lib/result'
import { clarifications, consultations, extensions, feeNotices, reasonsRequests } from '../schema/case-acts'
import { conclusions, disclosureRequests } from '../schema/requests'
import type { Tx } from '../transaction'
import { recordClarification } from './clarifications'
import { recordReply, recordWithdrawal } from './conclusions'
import { recordConsultation } from './consultations'
import { recordExtension } from './extensions'
import { recordFeeNotice } from './fee-notices'
import { recordReasonsRequest, recordReasonsVerdict } from './reasons-requests'

/** The record that an act made. */
export type MadeRecord = { noun: RecordNoun; recordId: number }

function entered(tx: Tx, filled: FilledAct, today: PlainDate): Result<unknown> {
  switch (filled.act) {
    case 'clarification_notice':
      return recordClarification(tx, filled.input, today)
    case 'reasons_request':
      return recordReasonsRequest(tx, filled.input, today)
    case 'delay':
      return recordReasonsVerdict(tx, filled.input, today)
    case 'extension':
      return recordExtension(tx, filled.input, today)
    case 'consultation':
      return recordConsultation(tx, filled.input, today)
    case 'fee_notice':
      return recordFeeNotice(tx, filled.input, today)
    case 'withdrawal':
      return recordWithdrawal(tx, filled.input, today)
    case 'reply':
      return recordReply(tx, filled.input, today)
  }
}

const TABLES = {
  clarification_notice: clarifications,
  reasons_request: reasonsRequests,
  extension: extensions,
  consultation: consultations,
  fee_notice: feeNotices,
  withdrawal: conclusions,
  reply: conclusions,
} as const satisfies Record<(typeof NOUN_OF_ACT)[PlannedActKind], unknown>

/**
 * Records the act that a letter is, by the schema and the write of the act's own form, so that no rule stands twice.
 * Undefined for a letter that is no act.
 */
export function recordActOf(
  tx: Tx,
  chosen: Parameters<typeof plannedActOf>[0],
  values: ActValues,
  signed: SignedAs,
): Result<MadeRecord | undefined> {
  const filled = filledAct(chosen, values, signed)
  if (!filled.ok) return filled
  if (!filled.value) return ok(undefined)
  const recorded = entered(tx, filled.value, signed.on)
  if (!recorded.ok) return recorded
  const noun = NOUN_OF_ACT[filled.value.act]
  return ok({ noun, recordId: lastRecord(tx, noun, signed.request) })
}

function lastRecord(tx: Tx, noun: keyof typeof TABLES, request: string): number {
  const table = TABLES[noun]
  const made = tx.sql
    .select({ id: table.id })
    .from(table)
    .innerJoin(disclosureRequests, eq(disclosureRequests.id, table.requestId))
    .where(eq(disclosureRequests.number, request))
    .orderBy(desc(table.id))
    .limit(1)
    .get()
  if (!made) throw new Error(`${noun} of ${request} was not recorded`)
  return made.id
}

/** The version in which such a record now is; undefined where it was struck out since. */
export function versionOfRecord(tx: Tx, { noun, recordId }: MadeRecord): number | undefined {
  if (!isActNoun(noun)) return undefined
  const table = TABLES[noun]
  return tx.sql.select({ version: table.version }).from(table).where(eq(table.id, recordId)).get()?.version
}

function isActNoun(noun: RecordNoun): noun is keyof typeof TABLES {
  return noun in TABLES
}
