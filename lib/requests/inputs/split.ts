import { z } from 'zod'
import { requestNumber, requiredDate, requiredText } from '../../fields'

/** 一事一申请: the parts into which a request is split; each becomes a request, and they are counted instead of it. */
export const splitInput = z.object({
  number: requestNumber,
  splitOn: requiredDate,
  reasons: requiredText(1000),
  parts: z
    .array(z.object({ description: requiredText(5000) }))
    .min(2, 'tooFewParts')
    .max(50, 'tooManyParts'),
})
export type SplitInput = z.output<typeof splitInput>
export type SplitForm = z.input<typeof splitInput>
