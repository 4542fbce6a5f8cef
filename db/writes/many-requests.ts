import { desc, eq } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import type { ArchiveManyInput, AssignManyInput, UndoableArchiving, UndoableAssignment } from '@/lib/requests/many'
import { conflict, forbidden, ok, type Result } from '@/lib/result'
import type { RowOutcome } from '@/lib/row-by-row'
import { rowByRow, takeBackByRequest } from '../row-by-row'
import { archivings } from '../schema/case-acts'
import { auditEntries } from '../schema/ledger'
import { disclosureRequests as requests } from '../schema/requests'
import type { Tx } from '../transaction'
import { recordArchiving } from './archivings'
import { assignRequest, giveBackAsBefore } from './assignments'
import { strikeOut } from './case-acts'

/** Archives each of the requests by itself, as its own page does. */
export function archiveMany(
  tx: Tx,
  { numbers, archivedOn }: ArchiveManyInput,
  today: PlainDate,
): Result<RowOutcome<UndoableArchiving>[]> {
  return rowByRow(tx, numbers, (number) => {
    const archived = recordArchiving(tx, { number, archivedOn, fileNumber: '' }, today)
    return archived.ok ? ok({ number, id: lastArchiving(tx, number)!.id }) : archived
  })
}

/** Takes back archivings that the actor has just entered, while nothing has been entered after them. */
export function undoArchivings(
  tx: Tx,
  undo: readonly UndoableArchiving[],
  reason: string,
  today: PlainDate,
): Result<RowOutcome<null>[]> {
  return takeBackByRequest(tx, undo, ({ number, id }) => {
    const archiving = lastArchiving(tx, number)
    if (archiving?.id !== id) return conflict
    if (!isOwnLastEntry(tx, number, 'request.archiving')) return forbidden
    const { version } = archiving
    return strikeOut(tx, { noun: 'archiving', number, id, version, correction: reason }, today)
  })
}

/** Hands each of the requests over; where the section or the person is not given, it stays as it is. */
export function assignMany(
  tx: Tx,
  { numbers, sectionId, handlerId, note }: AssignManyInput,
  today: PlainDate,
): Result<RowOutcome<UndoableAssignment>[]> {
  return rowByRow(tx, numbers, (number) => {
    const before = holderOf(tx, number)
    if (!before) return conflict
    const holder = { sectionId: sectionId ?? before.sectionId, handlerId: handlerId ?? before.handlerId }
    const assigned = assignRequest(tx, { number, note, ...holder }, today)
    return assigned.ok ? ok({ number, ...before }) : assigned
  })
}

/** Gives requests back to where they were, while nothing has been entered after they were handed over. */
export function undoAssignments(
  tx: Tx,
  undo: readonly UndoableAssignment[],
  reason: string,
  today: PlainDate,
): Result<RowOutcome<null>[]> {
  return takeBackByRequest(tx, undo, (before) =>
    isOwnLastEntry(tx, before.number, 'request.assignment')
      ? giveBackAsBefore(tx, { ...before, note: reason }, today)
      : forbidden,
  )
}

function holderOf(tx: Tx, number: string) {
  const { sectionId, handlerId } = requests
  return tx.sql.select({ sectionId, handlerId }).from(requests).where(eq(requests.number, number)).get()
}

function lastArchiving(tx: Tx, number: string) {
  const { id, version, requestId } = archivings
  return tx.sql
    .select({ id, version })
    .from(archivings)
    .innerJoin(requests, eq(requests.id, requestId))
    .where(eq(requests.number, number))
    .orderBy(desc(id))
    .limit(1)
    .get()
}

/** Whether the last that was entered in the file is this act, by the actor. */
function isOwnLastEntry(tx: Tx, number: string, act: string): boolean {
  const last = tx.sql
    .select({ act: auditEntries.act, staffName: auditEntries.staffName })
    .from(auditEntries)
    .where(eq(auditEntries.subject, `request:${number}`))
    .orderBy(desc(auditEntries.id))
    .limit(1)
    .get()
  return last?.act === act && last.staffName === tx.actor.name
}
