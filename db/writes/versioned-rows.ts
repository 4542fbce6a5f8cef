import { eq } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Removal } from '@/lib/removal'
import { conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import type { Tx } from '../transaction'
import { insertRow } from './insert-row'

type Row = { id: number; version: number }
export type VersionedTable = SQLiteTable & { id: SQLiteColumn; version: SQLiteColumn } & { $inferSelect: Row }
/** What a register is called in the audit trail: `figure.record` of `figure:12`. */
type Register<T> = { table: T; noun: string }
/** What a form says of a row; only what the table has columns for is written. */
type Values<T extends VersionedTable> = Omit<T['$inferInsert'], 'id' | 'version'>
/** Lines that belong to a row and are written anew with it. */
export type Lines = { put: (tx: Tx, id: number) => void; take: (tx: Tx, id: number) => object; said: object }

const NO_LINES: Lines = { put: () => {}, take: () => ({}), said: {} }

/** A new row, or the row that the values name as they are to stand. */
export function writeRow<T extends VersionedTable>(
  tx: Tx,
  register: Register<T>,
  values: Values<T> | (Values<T> & Row),
  lines = NO_LINES,
): Result<{ id: number }> {
  return isStored(values) ? changeRow(tx, register, values, lines) : recordRow(tx, register, values, lines)
}

function isStored<V extends object>(values: V | (V & Row)): values is V & Row {
  return 'id' in values
}

/** A new row in its first version with its lines, and the audit entry of it. */
export function recordRow<T extends VersionedTable>(
  tx: Tx,
  { table, noun }: Register<T>,
  values: Values<T>,
  lines = NO_LINES,
): Result<{ id: number }> {
  const after = insertRow<VersionedTable>(tx.sql, table, { ...values, version: 1 }) as Row
  lines.put(tx, after.id)
  recordAct(tx, { act: `${noun}.record`, subject: `${noun}:${after.id}`, after: { ...after, ...lines.said } })
  return ok({ id: after.id })
}

/** The row as it is to stand; a conflict if somebody else changed it first. */
export function changeRow<T extends VersionedTable>(
  tx: Tx,
  { table, noun }: Register<T>,
  { id, version, ...values }: Values<T> & Row,
  lines = NO_LINES,
): Result<{ id: number }> {
  const before = rowOf(tx, table, id)
  if (before?.version !== version) return conflict
  const linesBefore = lines.take(tx, id)
  tx.sql
    .update<VersionedTable>(table)
    .set({ ...values, version: version + 1 })
    .where(eq(table.id, id))
    .run()
  const after = rowOf(tx, table, id)!
  lines.put(tx, id)
  recordAct(tx, {
    act: `${noun}.change`,
    subject: `${noun}:${id}`,
    before: { ...before, ...linesBefore },
    after: { ...after, ...lines.said },
  })
  return ok({ id })
}

/** Takes a row out with its lines; the audit trail keeps it whole, with the reason. */
export function removeRow<T extends VersionedTable>(
  tx: Tx,
  { table, noun }: Register<T>,
  { id, version, reason }: Removal,
  lines = NO_LINES,
): Result<undefined> {
  const row = rowOf(tx, table, id)
  if (row?.version !== version) return conflict
  const before = { ...row, ...lines.take(tx, id) }
  tx.sql.delete(table).where(eq(table.id, id)).run()
  recordAct(tx, { act: `${noun}.remove`, subject: `${noun}:${id}`, reason, before })
  return ok()
}

function rowOf(tx: Tx, table: VersionedTable, id: number): Row | undefined {
  return tx.sql.select().from(table).where(eq(table.id, id)).get() as Row | undefined
}
