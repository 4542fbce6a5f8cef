import type { DocumentCounting } from './counting'

/** What the year counted of one kind of document, and what the organ's choices left out or put in. */
type Counts = {
  issued: number
  repealed: number
  in_force: number
  expired_uncounted: number
  reissued_by_amendment: number
}

/** Last year's stock as the ledger counts it, and as it was published where the published report is known. */
type Before = { counted: number; published?: number }

/** Why 现行有效 is not last year's stock plus 制发 less 废止; `effect` is what it adds to the stock. */
type ContinuityBreak = { cause: keyof DocumentCounting | 'published'; effect: number }

export type Continuity = {
  before: number
  issued: number
  repealed: number
  inForce: number
  breaks: ContinuityBreak[]
}

/** The year's stock beside last year's (Y-2); the effects of the breaks add up to the difference. */
export function continuityOf({ counted, published }: Before, counts: Counts): Continuity {
  const { issued, repealed, in_force: inForce, expired_uncounted, reissued_by_amendment } = counts
  const before = published ?? counted
  const breaks: ContinuityBreak[] = [
    { cause: 'published', effect: counted - before },
    { cause: 'expiryCountsAsRepeal', effect: -expired_uncounted },
    { cause: 'amendmentCountsAsIssue', effect: -reissued_by_amendment },
  ]
  return { before, issued, repealed, inForce, breaks: breaks.filter(({ effect }) => effect !== 0) }
}
