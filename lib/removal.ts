import { z } from 'zod'
import { reason, requiredId, version } from './fields'

/** Which record is taken out, in which version, and why. */
export const removalInput = z.object({ id: requiredId, version, reason })
export type Removal = z.output<typeof removalInput>
