import { z } from 'zod'
import { version } from '../fields'

const LONGEST_PERIOD_YEARS = 100

/**
 * For how many years personal data is kept after the end of a case; null keeps it for good. `version` is the organ's.
 */
export const retentionPeriodInput = z.object({
  years: z.int('number').min(1, 'number').max(LONGEST_PERIOD_YEARS, 'number').nullable(),
  version,
})
export type RetentionPeriodInput = z.output<typeof retentionPeriodInput>
