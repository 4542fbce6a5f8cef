import { z } from 'zod'
import type { PlainDate } from '../dates'
import { codeOf, optionalDate, optionalLine, optionalText } from '../fields'
import { APPLICANT_KIND_CODES } from '../law/applicants'

/** The fields of a request being registered by which similar records are searched. */
export const alikeQuery = z.object({
  kind: codeOf(APPLICANT_KIND_CODES),
  name: optionalLine(100),
  identityNumber: optionalLine(50),
  organisationCode: optionalLine(50),
  receivedOn: optionalDate,
  description: optionalText(5000),
  except: optionalLine(20),
})
export type AlikeQuery = z.input<typeof alikeQuery>

type FoundRequest = { number: string; receivedOn: PlainDate; description: string }

/** Similar records, shown as a hint only. */
export type Alike = {
  /** How many requests of this applicant were received in the calendar month so far, the one being logged aside. */
  inMonth: number
  ofApplicant: FoundRequest[]
  similar: FoundRequest[]
  items: { id: number; title: string; publishedOn: PlainDate }[]
}
