import type { Result } from '@/lib/result'
import { connection } from '../client'
import { auditEntries } from '../schema/ledger'

/** The audit trail of the ledger at hand, oldest entry first. */
export const trailEntries = () => connection().select().from(auditEntries).all()

/** What the newest entry says: act, subject, reason, and the record before and after it. */
export function lastEntry() {
  const { act, subject, reason, before, after } = trailEntries().at(-1)!
  return [act, subject, reason, before && JSON.parse(before), after && JSON.parse(after)]
}

/** The result of an act that is to be refused. Throws where the trail says that something was written all the same. */
export function refused<R extends Result<unknown>>(act: () => R): R {
  const before = trailEntries().length
  const result = act()
  if (trailEntries().length !== before) throw new Error('What was refused stands in the trail.')
  return result
}
