import { z } from 'zod'
import { requiredId, requiredLine } from './fields'

/** A saved view: a name and the address of a list with its filters, within this application. */
export const savedViewInput = z.object({
  name: requiredLine(30),
  address: z
    .string()
    .regex(/^\/[a-z]+(\?[\w=&%+.~-]*)?$/, 'pattern')
    .max(1000),
})
export type SavedViewInput = z.output<typeof savedViewInput>

export const savedViewRemoval = z.object({ id: requiredId })
