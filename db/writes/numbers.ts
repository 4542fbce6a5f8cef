import { prepared } from '../prepared'
import type { Tx } from '../transaction'

const draw = prepared((_, driver) =>
  driver
    .prepare<[string, number], number>(`
      INSERT INTO number_sequences (series, year, last) VALUES (?, ?, 1)
      ON CONFLICT (series, year) DO UPDATE SET last = last + 1 RETURNING last`)
    .pluck(),
)

/** Draws the next number of a series and year inside the transaction that uses it, so that none is lost or given twice. */
export function drawNumber(tx: Tx, series: string, year: number): number {
  return draw(tx.sql).get(series, year)!
}

const moveOn = prepared((_, driver) =>
  driver.prepare<[string, number, number]>(`
    INSERT INTO number_sequences (series, year, last) VALUES (?, ?, ?)
    ON CONFLICT (series, year) DO UPDATE SET last = max(last, excluded.last)`),
)

/** Takes note that a number of the series is in use, so that it is not drawn again. */
export function passNumber(tx: Tx, series: string, year: number, last: number): void {
  moveOn(tx.sql).run(series, year, last)
}
