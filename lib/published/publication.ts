import type { PlainDate } from '../dates'
import type { DisclosureAttribute } from '../law/proactive-items'
import { breach, ok, type Result } from '../result'

type Posting = { platformId: number; postedOn: PlainDate; address: string }

type Item = {
  formedOn: PlainDate | null
  publishedOn: PlainDate | null
  disclosure: DisclosureAttribute
  disclosureReason: string
}

/**
 * Checks that information was formed before its publication, that no posting is earlier, and that an item which is not
 * 主动公开 has a reason and no day of publication.
 */
export function checkItem(item: Item, postings: readonly Posting[]): Result<undefined> {
  const { formedOn, publishedOn, disclosure, disclosureReason } = item
  if (disclosure !== 'proactive' && disclosureReason === '')
    return breach('disclosureReasonMissing', { field: 'disclosureReason' })
  if (!publishedOn) return postings.length === 0 ? ok() : breach('postingOfDraft', { field: 'publishedOn' })
  if (disclosure !== 'proactive') return breach('notForPublication', { field: 'publishedOn' })
  if (formedOn && publishedOn < formedOn) return breach('publishedBeforeFormed', { field: 'publishedOn' })
  return checkPostings(publishedOn, postings)
}

/** No posting is earlier than the publication, and no two postings of a channel have the same address. */
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

/** 撤回 and 更正 follow the publication. */
export function checkAfterPublication(
  on: PlainDate,
  publishedOn: PlainDate | null,
  today: PlainDate,
  field: string,
): Result<undefined> {
  if (!publishedOn) return breach('notPublishedYet')
  if (on < publishedOn) return breach('beforePublication', { field })
  return on > today ? breach('dateInFuture', { field }) : ok()
}
