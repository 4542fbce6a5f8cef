import type { PlainDate } from '../dates'
import { letterRule } from '../law/letters/letters'
import { type RemedyRoute, remedyRoutes, USUAL_REMEDY_CHOICES } from '../law/remedy-routes'
import type { LetterChoice, LetterFacts } from './facts'
import type { Paragraph } from './wordings/wording'

type ChallengedPart = RemedyRoute['part']

/** The ways to challenge a letter of that day, part by part; none where it says none. */
export function remediesOf(
  { kind, outcome }: LetterChoice,
  { reply, organ }: Pick<LetterFacts, 'reply' | 'organ'>,
  on: PlainDate,
): RemedyRoute[] {
  const { remedy } = letterRule(kind)
  if (remedy === 'none') return []
  const choices = { ...USUAL_REMEDY_CHOICES, enquiry: organ.enquiryRemedy }
  // A decision that tells no outcome is challenged like any other reply: either way.
  if (remedy === 'choice' || outcome === null) return remedyRoutes({ act: 'reply', outcome: 'granted' }, on, choices)
  const { withheldGround = null, restGround = null } = reply?.outcome === outcome ? reply : {}
  return remedyRoutes({ act: 'reply', outcome, withheldGround, restGround }, on, choices)
}

const REVIEW =
  '自收到本文书之日起{{remedy.review_days}}日内向{{organ.review_organ}}申请行政复议[[（地址：{{organ.review_address}}）]][[{{?letter.served_online}}（提交行政复议申请书的互联网渠道：{{organ.review_online}}）]]'
const SUIT = '自收到本文书之日起{{remedy.suit_months}}个月内向{{organ.court}}提起行政诉讼'
const AFTER_REVIEW =
  '对行政复议决定不服的，可以自收到行政复议决定书之日起{{remedy.suit_days}}日内向{{organ.court}}提起行政诉讼'

const WAYS: Record<'either' | 'review_first', (against: string) => string> = {
  either: (against) => `对${against}不服的，可以${REVIEW}，也可以${SUIT}。`,
  review_first: (against) => `对${against}不服的，应当先${REVIEW}；${AFTER_REVIEW}。`,
}

// What could not be given goes the way of what was given: both are the rest of the letter.
const AGAINST: Record<Exclude<ChallengedPart, 'rest'>, string> = {
  whole: '本文书',
  given: '本文书的其他部分',
  withheld: '本文书中不予公开的部分',
}

/** What is withheld comes first, since it is what the applicant will challenge. */
const ORDER: readonly (keyof typeof AGAINST)[] = ['whole', 'withheld', 'given']

/** The clause in the language of the wordings: one paragraph for each way that it tells. */
export function remedyClause(routes: readonly RemedyRoute[]): readonly Paragraph[] {
  const ways = new Set(routes.map(({ way }) => way))
  const told = ways.size === 1 ? [{ ...routes[0]!, part: 'whole' as const }] : routes
  return ORDER.flatMap((part) => told.filter((route) => route.part === part)).flatMap(({ part, way }) =>
    way === 'none' || part === 'rest' ? [] : [[['remedy', WAYS[way](AGAINST[part])] as const]],
  )
}
