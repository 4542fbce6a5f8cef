import type { ListChoiceInput } from '@/lib/lists/list-choice-input'
import { forbidden, ok, type Result } from '@/lib/result'
import { listChoices } from '../schema/organ'
import type { Tx } from '../transaction'

/** Keeps how a person looks at a list. It is nobody's record, and not audited. */
export function keepListChoice(tx: Tx, { list, hidden, density }: ListChoiceInput): Result<undefined> {
  const { staffId } = tx.actor
  if (staffId === null) return forbidden
  const kept = { hidden: hidden.join(), density }
  tx.sql
    .insert(listChoices)
    .values({ staffId, list, ...kept })
    .onConflictDoUpdate({ target: [listChoices.staffId, listChoices.list], set: kept })
    .run()
  return ok()
}
