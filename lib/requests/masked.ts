import { ANONYMISED } from '../retention/pseudonyms'

const COVER = '＊＊＊＊'

/** A number or an address with its middle covered, enough to tell two apart; how long it is does not show. */
export function masked(text: string): string {
  // Of these nothing is left to cover.
  if (text.startsWith(ANONYMISED)) return text
  const characters = [...text]
  if (characters.length === 0) return ''
  return characters.length < 8
    ? characters[0] + COVER
    : characters.slice(0, 3).join('') + COVER + characters.slice(-2).join('')
}

/** What stands in the place of a text for those who may not read it at all. */
export const WITHHELD = '＊＊＊'

/** What of an applicant is covered until somebody asks for it, who is then recorded. */
export const COVERED_FIELDS = ['identityNumber', 'phone', 'email', 'address'] as const
export type CoveredData = Record<(typeof COVERED_FIELDS)[number], string>
type Contact = Omit<CoveredData, 'identityNumber'>

/** A request and its applicant with the identity number and the ways to reach them covered. */
export function withMaskedData<R extends Contact, A extends { identityNumber: string }>(file: {
  request: R
  applicant: A
}): { request: R; applicant: A } {
  const { request, applicant } = file
  return {
    request: {
      ...request,
      phone: masked(request.phone),
      email: masked(request.email),
      address: masked(request.address),
    },
    applicant: { ...applicant, identityNumber: masked(applicant.identityNumber) },
  }
}
