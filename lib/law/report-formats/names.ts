import { OUTCOME_GROUPS, OUTCOMES, type OutcomeCode, type OutcomeGroup } from '../outcomes'
import { LATEST_FORMATS_FIRST } from './format-of'
import type { Definition } from './report-format'
import { resultRows } from './rows'

/** Each form's rows of the outcomes that have one to themselves. */
const NAMING = LATEST_FORMATS_FIRST.map((format) => ({
  firstYear: format.firstYear,
  rows: new Map(resultRows(format).flatMap((row) => (row.counts.length === 1 ? [[row.counts[0]!, row] as const] : []))),
}))

/**
 * The row that names an outcome: in the form of `year`; without a year, or where that form does not tell the outcome
 * from others, in the latest form that does. A table test holds that there is one.
 */
function namingRow(code: OutcomeCode, year: number | undefined) {
  const ofYear = year === undefined ? undefined : NAMING.find(({ firstYear }) => firstYear <= year)
  return (ofYear?.rows.get(code) ?? NAMING.find(({ rows }) => rows.has(code))?.rows.get(code))!
}

/** The outcome as running text names it: 不予公开（属于国家秘密）. */
export function outcomeName(code: OutcomeCode, year?: number): string {
  return namingRow(code, year).name
}

/** The outcome under the heading of its group: 属于国家秘密. */
export function shortOutcomeName(code: OutcomeCode, year?: number): string {
  return namingRow(code, year).short
}

/** What the form says that the outcome takes in. */
export function outcomeDefinition(code: OutcomeCode, year?: number): Definition {
  return namingRow(code, year).definition
}

/** The outcome with its English gloss, for pages. */
export function namedOutcome(code: OutcomeCode, year?: number): { label: string; gloss: string } {
  return { label: outcomeName(code, year), gloss: OUTCOMES[code].gloss }
}

/** A group of results in the words of the latest form that has it, with its English gloss. */
export function namedGroup(group: OutcomeGroup): { label: string; gloss: string } {
  const block = LATEST_FORMATS_FIRST.flatMap(({ table3 }) => table3.blocks).find((each) => each.group === group)!
  return { label: block.name, gloss: OUTCOME_GROUPS[group].gloss }
}
