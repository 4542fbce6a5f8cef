import { masked } from '../requests/masked'
import type { LetterFacts } from './facts'
import { shippedWording, textsOf, type WordedKind } from './wordings/shipped'

/** The facts for the page, on which the ways to reach the applicant stay covered. */
export function withMaskedContact(facts: LetterFacts): LetterFacts {
  const { phone, address, email } = facts.applicant
  const covered = { phone: masked(phone), address: masked(address), email: masked(email) }
  return { ...facts, applicant: { ...facts.applicant, ...covered } }
}

/** Whether a letter of this kind shows them, so that who makes it into a file is recorded. */
export function showsContact(kind: WordedKind): boolean {
  return textsOf(shippedWording(kind)).some((text) => text.includes('{{applicant.contact}}'))
}
