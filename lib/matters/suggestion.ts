import { z } from 'zod'
import type { PlainDate } from '../dates'
import {
  codeOf,
  optionalDate,
  optionalId,
  optionalLine,
  optionalText,
  requestNumber,
  requiredDate,
  requiredLine,
} from '../fields'
import {
  SUGGESTION_DECISION_CODES,
  SUGGESTION_GROUND_CODES,
  type SuggestionDecision,
  type SuggestionGround,
} from '../law/matters'
import { decidedTogether, notBefore } from './decided'

const MOST_REQUESTS = 50
/** Fewer are not several (《条例》第四十四条第一款). */
const FEWEST_REQUESTS = 2

/**
 * 转主动公开 (《条例》第四十四条): several requests for the same information, or an applicant's suggestion, with the decision
 * on it and the item by which it was published. `dueOn` is the organ's own day: the article says 及时.
 */
export const suggestionFields = {
  raisedOn: requiredDate,
  ground: codeOf(SUGGESTION_GROUND_CODES),
  matter: requiredLine(300),
  suggestedBy: optionalLine(100),
  requests: z.array(z.object({ number: requestNumber })).max(MOST_REQUESTS),
  handlerId: optionalId,
  dueOn: optionalDate,
  decision: codeOf(SUGGESTION_DECISION_CODES).nullable(),
  decidedOn: optionalDate,
  decidedBy: optionalLine(100),
  reason: optionalText(1000),
  itemId: optionalId,
  note: optionalText(2000),
}

type Suggestion = {
  raisedOn: PlainDate
  dueOn: PlainDate | null
  ground: SuggestionGround
  requests: readonly { number: string }[]
  decision: SuggestionDecision | null
  decidedOn: PlainDate | null
  decidedBy: string
  reason: string
  itemId: number | null
}

/**
 * Several requests are at least two; a decision says when and by whom, a refusal also why; only what is to be published
 * has an item.
 */
export function suggestionHolds(matter: Suggestion, context: z.RefinementCtx): void {
  const issue = (message: string, ...path: (string | number)[]) => context.addIssue({ code: 'custom', message, path })
  decidedTogether(matter, context)
  notBefore('raisedOn', ['dueOn', 'decidedOn'])(matter, context)
  const numbers = matter.requests.map(({ number }) => number)
  if (matter.ground === 'several_requests' && new Set(numbers).size < FEWEST_REQUESTS)
    issue('severalRequests', 'ground')
  for (const [index, number] of numbers.entries())
    if (numbers.indexOf(number) < index) issue('namedTwice', 'requests', index, 'number')
  if (matter.decision !== null && matter.decidedBy === '') issue('required', 'decidedBy')
  if (matter.decision === 'not_publish' && matter.reason === '') issue('required', 'reason')
  if (matter.decision !== 'publish' && matter.itemId !== null) issue('itemOfPublished', 'itemId')
}

export const NEW_REQUEST_NAMED = { number: '' }
export const NEW_SUGGESTION = {
  raisedOn: '',
  ground: 'suggested',
  matter: '',
  suggestedBy: '',
  requests: [] as { number: string }[],
  handlerId: null,
  dueOn: '',
  decision: null,
  decidedOn: '',
  decidedBy: '',
  reason: '',
  itemId: null,
  note: '',
} as const
