import type { Route } from 'next'
import { addressOf } from '@/lib/address'
import type { LetterOffer } from '@/lib/letters/offers'

/** Where the draft of a letter of the case is. */
export function addressOfLetter(number: string, { kind, outcome, record }: LetterOffer): Route {
  const query = { outcome: outcome ?? undefined, record: record ?? undefined }
  return addressOf(`/requests/${number}/letters/${kind}`, query) as Route
}
