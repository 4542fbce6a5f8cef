import type { PlainDate } from '../dates'
import { breach, ok, type Result } from '../result'

type Posting = { platformId: number; postedOn: PlainDate; address: string }

type Dates = { formedOn: PlainDate | null; publishedOn: PlainDate }

/** Information is formed before it is published, and its postings follow its publication. */
export function checkItem({ formedOn, publishedOn }: Dates, postings: readonly Posting[]): Result<undefined> {
  if (formedOn && publishedOn < formedOn) return breach('publishedBeforeFormed', { field: 'publishedOn' })
  return checkPostings(publishedOn, postings)
}

/** An item is public from its first appearance, so that no posting is earlier; and one address of a channel is one posting. */
function checkPostings(publishedOn: PlainDate, postings: readonly Posting[]): Result<undefined> {
  const early = postings.findIndex(({ postedOn }) => postedOn < publishedOn)
  if (early >= 0) return breach('postingBeforePublication', { field: `postings.${early}.postedOn` })
  const twice = postings.findIndex((posting, index) =>
    postings.slice(0, index).some((other) => isSamePosting(other, posting)),
  )
  return twice < 0 ? ok() : breach('postingTwice', { field: `postings.${twice}.address` })
}

function isSamePosting(one: Posting, other: Posting): boolean {
  return one.platformId === other.platformId && one.address === other.address
}
