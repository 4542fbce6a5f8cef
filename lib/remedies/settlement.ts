import type { PlainDate } from '../dates'
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
 * The day and the result by which table 四 counts a case, each case once. A judgment appealed within its year leaves the
 * case pending until the appeal is decided, if the organ counts so; one appealed in a later year has been counted.
 */
export function settlementOf(remedy: Settled, appealKeepsPending: boolean): { on: PlainDate; result: Result } | null {
  const { concludedOn, result, appealedOn, appealConcludedOn, appealResult } = remedy
  if (!concludedOn || !result) return null
  const underAppeal = appealKeepsPending && appealedOn?.slice(0, 4) === concludedOn.slice(0, 4)
  if (!underAppeal) return { on: concludedOn, result }
  return appealConcludedOn && appealResult ? { on: appealConcludedOn, result: appealResult } : null
}
