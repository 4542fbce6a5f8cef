import { z } from 'zod'
import { codeOf } from '../fields'
import { SET_UP_STEPS } from './steps'

/** Leaves a step out, or takes it up again. */
export const waiverInput = z.object({ step: codeOf(SET_UP_STEPS), waived: z.boolean() })
export type WaiverInput = z.output<typeof waiverInput>
