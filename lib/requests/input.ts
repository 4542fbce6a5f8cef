import { z } from 'zod'
import {
  codeOf,
  optionalDate,
  optionalId,
  optionalLine,
  optionalText,
  requiredDate,
  requiredLine,
  requiredText,
  version,
} from '../fields'
import { APPLICANT_KIND_CODES } from '../law/applicants'
import { RECEIPT_CHANNEL_CODES } from '../law/channels'
import { FORM_WANTED_CODES, IDENTITY_DOCUMENT_CODES, ROUTE_WANTED_CODES } from '../law/wishes'

/** Who applies, as Art. 29(1) asks: name, proof of identity, and for an organisation its code and representative. */
const applicantInput = z.object({
  kind: codeOf(APPLICANT_KIND_CODES),
  name: requiredLine(100),
  identityDocument: codeOf(IDENTITY_DOCUMENT_CODES).nullable(),
  identityNumber: optionalLine(50),
  organisationCode: optionalLine(50),
  representative: optionalLine(100),
})

/** A request as it is registered, in the order of the paper form. */
export const requestInput = z.object({
  channel: codeOf(RECEIPT_CHANNEL_CODES),
  arrivedOn: requiredDate,
  confirmedOn: optionalDate,
  /** How Art. 31's confirmation was made, so that the day of receipt can be proved. */
  confirmation: optionalLine(200),
  applicant: applicantInput,
  phone: optionalLine(50),
  address: optionalLine(200),
  email: optionalLine(100),
  description: requiredText(5000),
  formWanted: codeOf(FORM_WANTED_CODES),
  routeWanted: codeOf(ROUTE_WANTED_CODES),
  sectionId: optionalId,
  handlerId: optionalId,
  note: optionalText(2000),
})
export type RequestInput = z.output<typeof requestInput>
export type RequestForm = z.input<typeof requestInput>

/** A change of a registered request; after the reply it is a correction and needs its reason. */
export const requestChangeInput = requestInput.extend({ number: requiredLine(20), version, reason: optionalText(500) })
export type RequestChangeInput = z.output<typeof requestChangeInput>
