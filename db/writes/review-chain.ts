import type { ChainInput } from '@/lib/published/review-chain'
import { conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { chainOf } from '../queries/review-file'
import { organs } from '../schema/organ'
import { reviewChain } from '../schema/reviews'
import type { Tx } from '../transaction'

/** Keeps the organ's chain of reviews. What is under review goes on by the chain that it was submitted to. */
export function keepChain(tx: Tx, { version, steps, ...rules }: ChainInput): Result<undefined> {
  const organ = tx.sql.select().from(organs).get()
  if (organ?.version !== version) return conflict
  const { reviewsSince, drafterReviews } = organ
  const before = { reviewsSince, drafterReviews, steps: chainOf(tx.sql) }
  tx.sql
    .update(organs)
    .set({ ...rules, version: version + 1 })
    .run()
  tx.sql.delete(reviewChain).run()
  tx.sql
    .insert(reviewChain)
    .values(steps.map((step, ordinal) => ({ ...step, ordinal })))
    .run()
  recordAct(tx, { act: 'review_chain.keep', subject: 'review-chain', before, after: { ...rules, steps } })
  return ok()
}
