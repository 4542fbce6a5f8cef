import { sql } from 'drizzle-orm'
import { numberSequences } from '../schema/ledger'
import type { Tx } from '../transaction'

/** Draws the next number of a series and year inside the transaction that uses it, so that none is lost or given twice. */
export function drawNumber(tx: Tx, series: string, year: number): number {
  const drawn = tx.sql
    .insert(numberSequences)
    .values({ series, year, last: 1 })
    .onConflictDoUpdate({
      target: [numberSequences.series, numberSequences.year],
      set: { last: sql`${numberSequences.last} + 1` },
    })
    .returning({ last: numberSequences.last })
    .get()
  return drawn.last
}
