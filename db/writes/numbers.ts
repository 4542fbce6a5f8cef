import { sql as raw } from 'drizzle-orm'
import { prepared } from '../prepared'
import { numberSequences } from '../schema/ledger'
import type { Tx } from '../transaction'

const draw = prepared((sql) =>
  sql
    .insert(numberSequences)
    .values({ series: raw.placeholder('series'), year: raw.placeholder('year'), last: 1 })
    .onConflictDoUpdate({
      target: [numberSequences.series, numberSequences.year],
      set: { last: raw`${numberSequences.last} + 1` },
    })
    .returning({ last: numberSequences.last })
    .prepare(),
)

/** Draws the next number of a series and year inside the transaction that uses it, so that none is lost or given twice. */
export function drawNumber(tx: Tx, series: string, year: number): number {
  return draw(tx.sql).get({ series, year }).last
}

const moveOn = prepared((sql) =>
  sql
    .insert(numberSequences)
    .values({ series: raw.placeholder('series'), year: raw.placeholder('year'), last: raw.placeholder('last') })
    .onConflictDoUpdate({
      target: [numberSequences.series, numberSequences.year],
      set: { last: raw`max(${numberSequences.last}, excluded.last)` },
    })
    .prepare(),
)

/** Takes note that a number of the series is in use, so that it is not drawn again. */
export function passNumber(tx: Tx, series: string, year: number, last: number): void {
  moveOn(tx.sql).run({ series, year, last })
}
