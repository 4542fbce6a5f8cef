import { z } from 'zod'
import { requiredText, version } from '../../fields'
import { reportYear } from '../input'

/** Why a finding is as it is, for the facts that were on the page. */
export const explanationInput = z.object({
  year: reportYear,
  finding: z.string().min(1).max(200),
  fingerprint: z.string().min(1).max(100_000),
  version,
  explanation: requiredText(1000),
})
export type ExplanationInput = z.output<typeof explanationInput>
