import { z } from 'zod'
import { codeOf, optionalText } from '../fields'
import { OUTCOME_CODES } from '../law/outcomes'
import { LETTER_FORMAT_CODES } from './formats'
import { LETTER_PLACE_CODES } from './places'
import { WORDED_KINDS } from './wordings/shipped'

const record = z.coerce.number().int().positive()

/** Which letter of a case an address means. */
export const letterQuery = z.object({
  kind: z.enum(WORDED_KINDS),
  outcome: codeOf(OUTCOME_CODES).nullable().default(null),
  record: record.nullable().default(null),
})

/** A letter as a file, or held against what must and must not stand in it; with what was typed into its places. */
export const letterFileInput = z.object({
  as: z.enum([...LETTER_FORMAT_CODES, 'check']),
  entries: z.partialRecord(z.enum(LETTER_PLACE_CODES), optionalText(5000)),
})
