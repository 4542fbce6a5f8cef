import { and, eq, gt, isNotNull, max, sql as raw, type SQL } from 'drizzle-orm'
import { ANONYMISED } from '@/lib/retention/pseudonyms'
import { ATTACHMENT_COLUMNS, COMPLAINTS, OF_REQUEST } from '../anonymisation/columns'
import { rowWithoutText } from '../anonymisation/recorded'
import type { DueCase } from '../queries/retention'
import { rowVersions } from '../schema/row-versions'
import type { Tx } from '../transaction'

type Columns = { table: string; columns: readonly string[] }

/**
 * Takes what was written about the cases from their rows, and from what is kept of these rows as they stood earlier.
 */
export function anonymiseRows(tx: Tx, due: readonly DueCase[]): void {
  const ids = listed(due.filter(({ undoneBy }) => undoneBy === null).map(({ id }) => id))
  const numbers = listed(due.map(({ number }) => number))
  const versions = [
    raw`${REQUEST_OF_VERSION} IN ${ids}`,
    ...due.filter(({ undoneBy }) => undoneBy !== null).map(undone),
  ]
  for (const [table, { anonymised: columns }] of Object.entries({ ...OF_REQUEST, attachments: ATTACHMENT_COLUMNS })) {
    if (columns.length === 0) continue
    const key = table === 'disclosure_requests' ? 'id' : 'request_id'
    anonymiseNow(tx, { table, columns }, raw`${raw.identifier(key)} IN ${ids}`)
    for (const where of versions) anonymiseEarlier(tx, { table, columns }, where)
  }
  const complaints = { table: 'complaints', columns: COMPLAINTS.anonymised }
  anonymiseNow(tx, complaints, raw`request_number IN ${numbers}`)
  anonymiseEarlier(tx, complaints, raw`before ->> '$.request_number' IN ${numbers}`)
}

/** A later request may have been given the same id after the undoing. */
function undone({ id, undoneBy }: DueCase): SQL {
  return raw`${REQUEST_OF_VERSION} = ${id} AND ${rowVersions.entry} <= ${undoneBy}`
}

/** The expression of the index over the versions. */
const REQUEST_OF_VERSION = raw`CASE relation WHEN 'disclosure_requests' THEN before ->> '$.id' ELSE before ->> '$.request_id' END`

const listed = (values: readonly (number | string)[]) =>
  raw`(${raw.join(
    values.map((value) => raw`${value}`),
    raw`, `,
  )})`

/** Takes the text from these columns of the rows. */
export function anonymiseNow(tx: Tx, { table, columns }: Columns, where: SQL): void {
  const set = columns.map((name) => {
    const column = raw.identifier(name)
    return raw`${column} = CASE ${column} WHEN '' THEN '' ELSE ${ANONYMISED} END`
  })
  tx.sql.run(raw`UPDATE ${raw.identifier(table)} SET ${raw.join(set, raw`, `)} WHERE ${where}`)
}

/** Takes the text from these columns of the versions kept of rows. */
export function anonymiseEarlier(tx: Tx, { table, columns }: Columns, where: SQL): void {
  // Written out, since a bound value would keep SQLite from using the index.
  const ofTable = raw.raw(`relation = '${table}'`)
  const { id, before } = rowVersions
  const versions = tx.sql
    .select({ id, before })
    .from(rowVersions)
    .where(and(ofTable, isNotNull(before), where))
    .all()
  for (const version of versions)
    tx.sql
      .update(rowVersions)
      .set({ before: rowWithoutText(version.before!, columns) })
      .where(eq(id, version.id))
      .run()
}

/**
 * Anonymising is no event of the ledger: an earlier day shows the rows as they are now, and no version has what they
 * lost.
 */
export function withoutVersions<T>(tx: Tx, write: () => T): T {
  const last =
    tx.sql
      .select({ id: max(rowVersions.id) })
      .from(rowVersions)
      .get()!.id ?? 0
  const result = write()
  tx.sql.delete(rowVersions).where(gt(rowVersions.id, last)).run()
  return result
}
