import type { PlainDate } from '../dates'
import type { SuggestionDecision } from '../law/matters'

export const MATTER_STANDINGS = ['open', 'overdue', 'done'] as const
export type MatterStanding = (typeof MATTER_STANDINGS)[number]

/** What decides whether anything is left to do. */
type Course = { decision: string | null; dueOn: PlainDate | null; publishedOn?: PlainDate | null }

/** Decided; where it was decided to publish, published as well. */
export function isSettled({ decision, publishedOn = null }: Course): boolean {
  return decision !== null && (decision !== ('publish' satisfies SuggestionDecision) || publishedOn !== null)
}

/** Open until it is settled; overdue after the organ's own day. */
export function standingOf(matter: Course, today: PlainDate): MatterStanding {
  if (isSettled(matter)) return 'done'
  return matter.dueOn !== null && matter.dueOn < today ? 'overdue' : 'open'
}
