import type { Actor } from '@/lib/access'
import { letterKey } from '@/lib/letters/many'
import type { LetterOffer } from '@/lib/letters/offers'
import { isStored } from '@/lib/letters/planned-act'
import { letterCase } from './letters'

/** The letters that at least one of these requests may get, with how many of them may, in the order of the procedure. */
export function lettersForMany(actor: Actor<'letter.draft'>, numbers: readonly string[]) {
  const found = new Map<string, { offer: LetterOffer; requests: Set<string> }>()
  for (const number of new Set(numbers))
    for (const offer of letterCase(actor, number)?.offers.filter(isStored) ?? []) {
      const letter = letterKey(offer)
      const each = found.get(letter) ?? { offer, requests: new Set() }
      each.requests.add(number)
      found.set(letter, each)
    }
  return [...found].map(([letter, { offer, requests }]) => ({ letter, offer, count: requests.size }))
}
