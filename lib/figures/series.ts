import { lastDayOfMonth, type PlainDate, plainDateOf, yearOf } from '../dates'
import { type MeasureCode, PLATFORM_MEASURES } from './platform'
import type { StatedValue } from './printed'

/** A platform's number as it was stated: a stock on `asOf`, a flow from `periodFrom` to it. */
export type Statement = StatedValue & { periodFrom: PlainDate | null; asOf: PlainDate }

/**
 * A month of a series. `stated`: it has a value. `covered`: it is included in a flow stated for several months and
 * shown in the last of them. `missing`: nothing was stated, which is not zero. `outside`: the account was not open.
 */
export type SeriesMonth = {
  month: number
  standing: 'stated' | 'covered' | 'missing' | 'outside'
  stated?: StatedValue
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

/**
 * The twelve months of a series in `year`; statements are expected from the account's opening to its closing or
 * `today`.
 */
export function monthsOfSeries(
  measure: MeasureCode,
  statements: readonly Statement[],
  year: number,
  { openedOn, closedOn, today }: { openedOn: PlainDate | null; closedOn: PlainDate | null; today: PlainDate },
): SeriesMonth[] {
  const from = openedOn ?? firstStated(statements)
  const until = closedOn ?? today
  return MONTHS.map((month) => {
    const first = plainDateOf(year, month, 1)!
    const last = lastDayOfMonth(first)
    const ofMonth = statements.filter(({ asOf }) => asOf >= first && asOf <= last)
    if (ofMonth.length > 0) return { month, standing: 'stated', stated: valueOfMonth(measure, ofMonth) }
    if (statements.some(({ periodFrom, asOf }) => periodFrom && periodFrom <= last && asOf > last))
      return { month, standing: 'covered' }
    // Months in which the account was opened or closed are incomplete, and so is the present month.
    const whole = from !== undefined && from <= first && until >= last
    return { month, standing: whole ? 'missing' : 'outside' }
  })
}

/** The years in which something was stated, latest first. */
export function yearsOfSeries(statements: readonly Statement[]): number[] {
  return [...new Set(statements.map(({ asOf }) => yearOf(asOf)))].sort((a, b) => b - a)
}

function valueOfMonth(measure: MeasureCode, statements: readonly Statement[]): StatedValue {
  const inOrder = [...statements].sort((a, b) => (a.asOf < b.asOf ? -1 : 1))
  const last = inOrder.at(-1)!
  if (PLATFORM_MEASURES[measure].nature === 'stock') return last
  return {
    value: inOrder.reduce((sum, { value }) => sum + value, 0),
    unit: last.unit,
    decimals: Math.max(...inOrder.map(({ decimals }) => decimals)),
  }
}

function firstStated(statements: readonly Statement[]): PlainDate | undefined {
  return statements.map(({ periodFrom, asOf }) => periodFrom ?? asOf).sort()[0]
}
