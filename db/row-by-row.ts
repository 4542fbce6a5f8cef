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
