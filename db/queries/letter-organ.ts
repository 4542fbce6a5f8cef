import type { Actor } from '@/lib/access'
import type { LetterFacts } from '@/lib/letters/facts'
import { organOf } from './organ'

/** The organ as its letters name it. */
export function letterOrgan(actor: Actor): LetterFacts['organ'] {
  const { fullName, disclosureOffice, phone, address, postcode, ...remedies } = organOf(actor)
  const { reviewOrgan, reviewAddress, reviewOnline, court, enquiryRemedy } = remedies
  const sheet = { fullName, disclosureOffice, phone, address, postcode }
  return { ...sheet, reviewOrgan, reviewAddress, reviewOnline, court, enquiryRemedy }
}
