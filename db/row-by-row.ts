import { ok, type Result } from '@/lib/result'
import type { RowOutcome } from '@/lib/row-by-row'
import { attempt, type Tx } from './transaction'

/** One act on many records in one transaction: each by itself is written or refused, and none holds up the others. */
export function rowByRow<K extends string | number, U>(
  tx: Tx,
  keys: readonly K[],
  write: (key: K) => Result<U>,
): Result<RowOutcome<U>[]> {
  return ok(
    [...new Set(keys)].map((key) => {
      const result = attempt(tx, () => write(key))
      return { key: String(key), refusal: result.ok ? null : result, undo: result.ok ? result.value : null }
    }),
  )
}

/** Takes back what was made of many requests, each by itself; of two for one request, the first. */
export function takeBackByRequest<M extends { number: string }>(
  tx: Tx,
  made: readonly M[],
  takeBack: (each: M) => Result<unknown>,
): Result<RowOutcome[]> {
  const byNumber = new Map(made.toReversed().map((each) => [each.number, each]))
  return rowByRow(
    tx,
    made.map(({ number }) => number),
    (number) => {
      const result = takeBack(byNumber.get(number)!)
      return result.ok ? ok(null) : result
    },
  )
}
