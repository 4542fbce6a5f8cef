import { and, eq } from 'drizzle-orm'
import { may, type Permission } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { ACTS } from '@/lib/requests/acts'
import type { ActKind } from '@/lib/requests/case-file'
import { checkEntered, isInHand, mayFollow } from '@/lib/requests/permitted-acts'
import type { RecordNoun, StrikeInput } from '@/lib/requests/records'
import { conflict, forbidden, ok, type Refusal, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { fileOf, type RequestFile } from '../queries/case-file'
import { reckoningOf } from '../queries/reckoning'
import {
  archivings,
  clarifications,
  consultations,
  extensions,
  feeNotices,
  reasonsRequests,
  reopenings,
} from '../schema/case-acts'
import { conclusions } from '../schema/requests'
import type { Tx } from '../transaction'
import { judgeFile } from './judgements'
import type { VersionedTable } from './versioned-rows'

type Written = {
  /** The kinds of acts of which it changes a day, without entering them. */
  touches?: readonly ActKind[]
  /** Writes the record; undefined where it has been changed by someone else, a refusal where it cannot be written. */
  write: (file: RequestFile) => { before?: unknown; after?: unknown } | Refusal | undefined
}
/** An act, by its kind and those that are entered with it; the first gives the entry its name and must be able to follow. */
type EnteredAct = Written & { enters: readonly [ActKind, ...ActKind[]] }
/** What is written to a file without being an act on the request, such as a correction of one. A refusal of `enters` stands at its field. */
type OtherEntry = Written & { act: Permission; enters: readonly ActKind[]; reason?: string }

/**
 * The way of every act into the file: it must be able to follow, its record is written, and the file as it then stands
 * must be one that could have happened. Otherwise all of it is undone.
 */
export function enter(
  tx: Tx,
  number: string,
  today: PlainDate,
  entry: EnteredAct | OtherEntry,
): Result<{ number: string }> {
  const file = fileOf(tx.sql, number)
  if (!file) return conflict
  const { act, reason } = 'act' in entry ? entry : { act: ACTS[entry.enters[0]].name, reason: undefined }
  const possible = 'act' in entry ? ok() : mayFollow(entry.enters[0], file)
  if (!possible.ok) return possible
  const auditValues = entry.write(file)
  if (!auditValues) return conflict
  if ('ok' in auditValues) return auditValues
  const lawful = lawfulNow(tx, file, today, [...entry.enters, ...(entry.touches ?? [])])
  if (!lawful.ok) return lawful
  judgeFile(tx.sql, file.request.id, lawful.value, reckoningOf(tx.sql))
  recordAct(tx, { act, subject: `request:${number}`, reason, ...auditValues })
  return ok({ number })
}

/** The file as it is now written, if it could have happened; read and judged in the same transaction. */
export function lawfulNow(
  tx: Tx,
  before: RequestFile,
  today: PlainDate,
  entered: readonly ActKind[],
): Result<RequestFile> {
  const now = fileOf(tx.sql, before.request.number)!
  const checked = checkEntered({ before, now, entered }, reckoningOf(tx.sql), today)
  return checked.ok ? ok(now) : checked
}

const RECORDS = {
  clarification_notice: clarifications,
  consultation: consultations,
  extension: extensions,
  reasons_request: reasonsRequests,
  fee_notice: feeNotices,
  reply: conclusions,
  withdrawal: conclusions,
  lapse: conclusions,
  archiving: archivings,
  reopening: reopenings,
} as const satisfies Record<RecordNoun, unknown>

type Corrected = { number: string; id: number; version: number; correction: string }

/** What a correction says of its record, without which record it is and why it is corrected. */
export function correctedValues<C extends Corrected>(input: C): Omit<C, keyof Corrected> {
  const { number: _number, id: _id, version: _version, correction: _correction, ...values } = input
  return values
}

/** Corrects a record entered by mistake, with the reason; what stood before stays in the audit trail. */
export function correctRecord(
  tx: Tx,
  noun: RecordNoun,
  { number, id, version, correction }: Corrected,
  values: Record<string, unknown>,
  enters: readonly [ActKind, ...ActKind[]],
  today: PlainDate,
): Result<{ number: string }> {
  if (!mayCorrect(tx, number)) return forbidden
  const table = RECORDS[noun]
  return enter(tx, number, today, {
    act: 'request.correct_record',
    enters,
    reason: correction,
    write: (file) => {
      const before = tx.sql.select().from(table).where(eq(table.id, id)).get()
      if (before?.version !== version || before.requestId !== file.request.id) return undefined
      if (!isOfNoun(before, noun)) return undefined
      tx.sql
        .update<VersionedTable>(table)
        .set({ ...values, version: version + 1 })
        .where(eq(table.id, id))
        .run()
      const after = tx.sql.select().from(table).where(eq(table.id, id)).get()
      return { before: { record: noun, ...before }, after: { record: noun, ...after } }
    },
  })
}

/** Strikes out a record of something that did not happen, with the reason; the audit trail keeps it whole. */
export function strikeRecord(tx: Tx, input: StrikeInput, today: PlainDate): Result<{ number: string }> {
  return mayCorrect(tx, input.number) ? strikeOut(tx, input, today) : forbidden
}

/** The same without asking whether the actor may correct: for what the actor has just entered and takes back. */
export function strikeOut(
  tx: Tx,
  { noun, number, id, version, correction }: StrikeInput,
  today: PlainDate,
): Result<{ number: string }> {
  const table = RECORDS[noun]
  return enter(tx, number, today, {
    act: 'request.strike_record',
    enters: [],
    reason: correction,
    write: (file) => {
      const ofFile = and(eq(table.id, id), eq(table.requestId, file.request.id), eq(table.version, version))
      const before = tx.sql.select().from(table).where(ofFile).get()
      if (!before || !isOfNoun(before, noun)) return undefined
      tx.sql.delete(table).where(ofFile).run()
      return { before: { record: noun, ...before } }
    },
  })
}

/** A withdrawal is no reply, though both conclude. */
function isOfNoun(row: object, noun: RecordNoun): boolean {
  return !('outcome' in row && 'kind' in row) || row.kind === noun
}

/** Once a request is concluded its record is corrected by those who may correct. */
function mayCorrect(tx: Tx, number: string): boolean {
  const file = fileOf(tx.sql, number)
  return !file || isInHand(file) || may(tx.actor, 'request.correct')
}
