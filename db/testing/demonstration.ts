import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { canonicalJson } from '@/lib/report/canonical-json'
import type { Result } from '@/lib/result'
import { type Demonstration, SEEDS } from '../seed/demonstrations'
import { commitIfOk } from '../transaction'

/** The demonstration in one transaction; the files of its letters hold their text, which takes no setting. */
export function loadDemonstration(
  actor: Actor,
  today: PlainDate,
  passwordHash: string,
  which: Demonstration = 'bureau',
): Result<undefined> {
  return commitIfOk(actor, (tx) =>
    SEEDS[which](tx, today, passwordHash, (document) => Buffer.from(canonicalJson(document))),
  )
}
