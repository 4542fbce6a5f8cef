import type { PlainDate } from '../dates'
import { breach, ok, type Result } from '../result'

/** An item is public from its first appearance, so that no posting is earlier than the day of publication. */
export function checkPostings(publishedOn: PlainDate, postings: readonly { postedOn: PlainDate }[]): Result<undefined> {
  const early = postings.findIndex(({ postedOn }) => postedOn < publishedOn)
  return early < 0 ? ok() : breach('postingBeforePublication', { field: `postings.${early}.postedOn` })
}
