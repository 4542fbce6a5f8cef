import { type Actor, may } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { Badges } from '@/lib/duties/badges'
import { lettersWaitingFor } from './kept-letters'
import { countOpen } from './open-requests'
import { reportsWaitingFor } from './report/waiting'
import { inScope } from './request-conditions'
import { returnedItems, reviewsWaitingFor } from './reviews'

/** How much waits for the actor in each part of the ledger: what is late or due soon, and what is to be decided. */
export function badgesOf(actor: Actor, today: PlainDate): Badges {
  return {
    requests: requestsPressing(actor, today) + lettersWaiting(actor, today),
    published: may(actor, 'published.review')
      ? reviewsWaitingFor(actor, today).length + returnedItems(actor).length
      : 0,
    reports: may(actor, 'report.view') ? reportsWaitingFor(actor).length : 0,
  }
}

function requestsPressing(actor: Actor, today: PlainDate): number {
  if (actor.staffId === null || !may(actor, 'request.edit')) return 0
  const { overdue, due_soon } = countOpen(actor, today, inScope(actor, 'mine'))
  return overdue + due_soon
}

function lettersWaiting(actor: Actor, today: PlainDate): number {
  if (!may(actor, 'letter.draft')) return 0
  const { waiting, returned } = lettersWaitingFor(actor, today)
  return waiting.length + returned.length
}
