import { type PlainDate, yearOf } from '../dates'
import type { RemedyResult } from '../law/report-formats/report-format'

type Result = Exclude<RemedyResult, 'pending'>

export type Settled = {
  concludedOn: PlainDate | null
  result: Result | null
  appealedOn: PlainDate | null
  appealConcludedOn: PlainDate | null
  appealResult: Result | null
}

/**
 * By what the cases of table 四 are counted: whether an appeal keeps a case pending, and on which day the report of each
 * year was published for the first time.
 */
export type RemedyCounting = { appealKeepsPending: boolean; publishedOn: ReadonlyMap<number, PlainDate> }

/** The day of a report that was published at a time that is not known: before anything that is compared with it. */
export const PUBLISHED_LONG_AGO: PlainDate = '0001-01-01'

/**
 * The day and the result by which table 四 counts a case, each case once. A judgment appealed within its year, or in the
 * January after it while that year’s report is not published, leaves the case pending until the appeal is decided, if the
 * organ counts so; one appealed later has been counted.
 */
export function settlementOf(remedy: Settled, counting: RemedyCounting): { on: PlainDate; result: Result } | null {
  const { concludedOn, result, appealedOn, appealConcludedOn, appealResult } = remedy
  if (!concludedOn || !result) return null
  const underAppeal = counting.appealKeepsPending && appealedOn !== null && isInTime(appealedOn, concludedOn, counting)
  if (!underAppeal) return { on: concludedOn, result }
  return appealConcludedOn && appealResult ? { on: appealConcludedOn, result: appealResult } : null
}

/** Whether an appeal came before its case was counted by the judgment. */
function isInTime(appealedOn: PlainDate, judgedOn: PlainDate, { publishedOn }: RemedyCounting): boolean {
  const year = yearOf(judgedOn)
  if (yearOf(appealedOn) === year) return true
  const published = publishedOn.get(year)
  return appealedOn <= `${year + 1}-01-31` && (published === undefined || appealedOn <= published)
}
