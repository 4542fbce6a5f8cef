import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { Result } from '@/lib/result'
import { commitIfOk } from '../transaction'
import { seedDemonstration } from './demo/seed'

/** Loads the demonstration in one transaction. */
export function loadDemonstration(actor: Actor, today: PlainDate, passwordHash: string): Result<undefined> {
  return commitIfOk(actor, (tx) => seedDemonstration(tx, today, passwordHash))
}
