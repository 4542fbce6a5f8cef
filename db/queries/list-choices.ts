import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { ChosenList, ListChoice } from '@/lib/lists/list-choice'
import { connection } from '../client'
import { listChoices } from '../schema/organ'

/** How the actor looks at a list; all columns, at the usual distance, until they choose. */
export function listChoiceOf({ staffId }: Actor, list: ChosenList, usuallyHidden: readonly string[] = []): ListChoice {
  const usual: ListChoice = { hidden: [...usuallyHidden], density: 'usual' }
  if (staffId === null) return usual
  const own = and(eq(listChoices.staffId, staffId), eq(listChoices.list, list))
  const kept = connection().select().from(listChoices).where(own).get()
  return kept ? { hidden: kept.hidden.split(',').filter(Boolean), density: kept.density } : usual
}
