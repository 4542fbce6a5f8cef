import { masked } from '../requests/masked'
import type { LetterFacts } from './facts'
import { textsOf } from './wordings/shipped'
import type { Wording } from './wordings/wording'

/** The facts for the page, on which the ways to reach the applicant stay covered. */
export function withMaskedContact(facts: LetterFacts): LetterFacts {
  const { phone, address, email } = facts.applicant
  const covered = { phone: masked(phone), address: masked(address), email: masked(email) }
  return { ...facts, applicant: { ...facts.applicant, ...covered } }
}

/** Whether a letter so worded shows them, so that who makes it into a file is recorded. */
export function showsContact(wording: Wording): boolean {
  return textsOf(wording).some((text) => text.includes('{{applicant.contact}}'))
}
