import { and, eq, max } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import type { LetterKind } from '@/lib/law/letters/letters'
import {
  type NumberPatternInput,
  numberIn,
  ordinalIn,
  type SeriesStartInput,
  seriesOf,
} from '@/lib/letters/number-pattern'
import { breach, conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { recordedNumbers } from '../queries/letter-register'
import { letterSignatures } from '../schema/letter-signatures'
import { letterNumbering, letterSeriesStarts } from '../schema/letters'
import { organs } from '../schema/organ'
import type { Tx } from '../transaction'
import { drawNumber, passNumber } from './numbers'

export type DrawnNumber = { number: string; series: string | null; year: number | null; ordinal: number | null }

const NO_NUMBER: DrawnNumber = { number: '', series: null, year: null, ordinal: null }

/** The series of registration numbers are other ones. */
const sequenceOf = (series: string) => `letters ${series}`

/**
 * Draws the next number for a letter of that day. Number and day rise together in a series; a number that a record made
 * elsewhere has already is passed.
 */
export function drawLetterNumber(tx: Tx, kind: LetterKind, on: PlainDate): Result<DrawnNumber> {
  const patterns = tx.sql.select().from(letterNumbering).all()
  const series = seriesOf(kind, patterns, tx.sql.select().from(organs).get()?.agencyCode ?? '')
  if (series === null) return ok(NO_NUMBER)
  const year = Number(on.slice(0, 4))
  if (on < (lastDayIn(tx, series, year) ?? on)) return breach('letterDayBefore')
  passNumber(tx, sequenceOf(series), year, highestRecorded(tx, series, year))
  const ordinal = drawNumber(tx, sequenceOf(series), year)
  return ok({ number: numberIn(series, year, ordinal), series, year, ordinal })
}

function lastDayIn(tx: Tx, series: string, year: number): PlainDate | null | undefined {
  const ofSeries = and(eq(letterSignatures.series, series), eq(letterSignatures.year, year))
  return tx.sql
    .select({ day: max(letterSignatures.datedOn) })
    .from(letterSignatures)
    .where(ofSeries)
    .get()?.day
}

function highestRecorded(tx: Tx, series: string, year: number): number {
  return recordedNumbers(tx.sql, year).reduce((most, number) => Math.max(most, ordinalIn(series, year, number) ?? 0), 0)
}

/** Sets from which number a series goes on in a year: once, before its first letter, and above what is recorded. */
export function startSeries(tx: Tx, { series, year, first, reason }: SeriesStartInput): Result<undefined> {
  const ofSeries = and(eq(letterSeriesStarts.series, series), eq(letterSeriesStarts.year, year))
  const started = tx.sql.select().from(letterSeriesStarts).where(ofSeries).get()
  if (started || lastDayIn(tx, series, year)) return breach('seriesStarted', { field: 'first' })
  const recorded = highestRecorded(tx, series, year)
  if (first <= recorded)
    return breach('numberTaken', { field: 'first', values: { number: numberIn(series, year, recorded) } })
  const after = { series, year, first, reason, staffName: tx.actor.name, at: tx.at }
  tx.sql.insert(letterSeriesStarts).values(after).run()
  passNumber(tx, sequenceOf(series), year, first - 1)
  recordAct(tx, { act: 'letter_series.start', subject: 'letter-settings', reason, after })
  return ok()
}

/** Keeps how numbers are written; an empty pattern for one kind returns it to that of all. */
export function keepNumberPattern(tx: Tx, { scope, pattern }: NumberPatternInput): Result<undefined> {
  const before = tx.sql.select().from(letterNumbering).where(eq(letterNumbering.scope, scope)).get()
  if (before?.pattern === pattern) return ok()
  const after = { scope, pattern }
  tx.sql
    .insert(letterNumbering)
    .values(after)
    .onConflictDoUpdate({ target: letterNumbering.scope, set: { pattern } })
    .run()
  recordAct(tx, { act: 'letter_number.keep', subject: 'letter-settings', before, after })
  return ok()
}

/** Returns a kind of letter to the pattern of all, or all to the usual one. */
export function dropNumberPattern(tx: Tx, scope: NumberPatternInput['scope']): Result<undefined> {
  const before = tx.sql.delete(letterNumbering).where(eq(letterNumbering.scope, scope)).returning().get()
  if (!before) return conflict
  recordAct(tx, { act: 'letter_number.drop', subject: 'letter-settings', before })
  return ok()
}
