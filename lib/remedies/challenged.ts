import type { PlainDate } from '../dates'
import type { OutcomeCode } from '../law/outcomes'
import type { Challenged } from '../law/remedy-routes'
import type { RestGround } from '../law/rest-grounds'

/** The replies to one request that were served, in the order of its rounds. */
export type ServedReplies = {
  replies: {
    outcome: OutcomeCode
    withheldGround: OutcomeCode | null
    restGround: RestGround | null
    servedOn: PlainDate
  }[]
}

/** What a case that was filed on that day is about: the reply served last until then, or that there was none. */
export function challengedBy(filedOn: PlainDate, { replies }: ServedReplies): Challenged {
  const reply = replies.findLast(({ servedOn }) => servedOn <= filedOn)
  return reply ? { act: 'reply', ...reply } : { act: 'silence' }
}
