import { and, eq, ne } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import { STATE_CALENDAR } from '@/lib/law/calendar/state-calendar'
import { permittedActs } from '@/lib/requests/acts'
import { readClock } from '@/lib/requests/clock'
import type { ReplyCorrectionInput, ReplyInput } from '@/lib/requests/input'
import { checkReply } from '@/lib/requests/reply'
import { breach, conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { fileOf } from '../queries/case-file'
import { replies } from '../schema/requests'
import type { Tx } from '../transaction'

/** Records the reply that was served, with the deadline by which it is judged. */
export function recordReply(tx: Tx, input: ReplyInput, today: PlainDate): Result<{ number: string }> {
  const file = fileOf(tx.sql, input.number)
  if (!file) return conflict
  if (!permittedActs(file).includes('reply')) return breach('alreadyReplied')
  const { id, receivedOn, applicantKind } = file.request
  const lawful = checkReply(receivedOn, input.servedOn, today)
  if (!lawful.ok) return lawful
  if (numberTaken(tx, input.replyNumber, id)) return breach('numberTaken', { field: 'replyNumber' })
  const row = {
    requestId: id,
    applicantKind,
    ...rowOf(input),
    dueOn: readClock(receivedOn, STATE_CALENDAR).dueOn,
    version: 1,
  }
  const after = tx.sql.insert(replies).values(row).returning().get()
  recordAct(tx, { act: 'request.reply', subject: `request:${input.number}`, after })
  return ok({ number: input.number })
}

/** Corrects a recorded reply; what stood before stays in the audit trail. */
export function correctReply(tx: Tx, input: ReplyCorrectionInput, today: PlainDate): Result<{ number: string }> {
  const file = fileOf(tx.sql, input.number)
  if (!file?.reply || file.reply.version !== input.version) return conflict
  const { reply: before, request } = file
  const lawful = checkReply(request.receivedOn, input.servedOn, today)
  if (!lawful.ok) return lawful
  if (numberTaken(tx, input.replyNumber, request.id)) return breach('numberTaken', { field: 'replyNumber' })
  const after = tx.sql
    .update(replies)
    .set({ ...rowOf(input), version: before.version + 1 })
    .where(eq(replies.requestId, request.id))
    .returning()
    .get()
  recordAct(tx, { act: 'request.correct', subject: `request:${input.number}`, reason: input.reason, before, after })
  return ok({ number: input.number })
}

/** The day of receipt was corrected: the reply is judged by the deadline that follows from the right one. */
export function judgeAnew(tx: Tx, requestId: number, receivedOn: PlainDate): void {
  tx.sql
    .update(replies)
    .set({ dueOn: readClock(receivedOn, STATE_CALENDAR).dueOn })
    .where(eq(replies.requestId, requestId))
    .run()
}

function rowOf({ outcome, servedOn, replyNumber, note }: ReplyInput) {
  return { outcome, servedOn, replyNumber: replyNumber || null, note }
}

function numberTaken(tx: Tx, replyNumber: string, requestId: number): boolean {
  if (replyNumber === '') return false
  const other = and(eq(replies.replyNumber, replyNumber), ne(replies.requestId, requestId))
  return tx.sql.select({ id: replies.requestId }).from(replies).where(other).get() !== undefined
}
