import { z } from 'zod'
import { codeOf } from '../fields'
import { CHOSEN_LISTS, DENSITIES } from './list-choice'

/** A choice of how to look at a list. */
export const listChoiceInput = z.object({
  list: codeOf(CHOSEN_LISTS),
  hidden: z.array(z.string().regex(/^\w{1,30}$/)).max(40),
  density: codeOf(DENSITIES),
})
export type ListChoiceInput = z.output<typeof listChoiceInput>
