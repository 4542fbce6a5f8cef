import { z } from 'zod'
import { codeOf, optionalLine, optionalText, requiredLine, version } from '../../fields'
import { WORDED_KINDS } from './shipped'

/**
 * A wording as it is edited: its passages in their order, with labels in their tokens. Where they stand and which part
 * each is are the law's, and do not come from the form.
 */
export const wordingInput = z.object({
  kind: codeOf(WORDED_KINDS),
  title: requiredLine(60),
  /** Whose passages these are: those of the wording in use, or ours, to which the organ returns. */
  base: codeOf(['present', 'shipped']),
  passages: z.array(z.object({ label: optionalLine(100), text: optionalText(5000) })).max(100),
  version,
})
