import { z } from 'zod'
import { requestNumber, requiredId } from '../fields'
import { MOST_AT_ONCE } from '../row-by-row'
import type { LetterChoice } from './facts'

type Chosen = Pick<LetterChoice, 'kind' | 'outcome'>

/** Which letter many cases may get alike: its kind and, of a reply, its outcome, as one value of a form. */
export const letterKey = ({ kind, outcome }: Chosen) => (outcome === null ? kind : `${kind}:${outcome}`)

/** 起草文书: one letter of that kind for each of the requests. */
export const draftManyInput = z.object({
  numbers: z.array(requestNumber).min(1, 'required').max(MOST_AT_ONCE, 'tooManyParts'),
  letter: z
    .string()
    .max(100)
    .nullable()
    .refine((letter): letter is string => letter !== null && /^\w+(:[\w.]+)?$/.test(letter), 'required'),
})
export type DraftManyInput = z.output<typeof draftManyInput>

/** A draft that has just been made, by which it can be given up again. */
const undoableDraft = z.object({ number: requestNumber, id: requiredId })
export type UndoableDraft = z.output<typeof undoableDraft>
export const undoDraftsInput = z.object({ undo: z.array(undoableDraft).min(1).max(MOST_AT_ONCE) })

/** 送审 of many letters. */
export const submitLettersInput = z.object({
  ids: z.array(requiredId).min(1, 'required').max(MOST_AT_ONCE, 'tooManyParts'),
})
export const undoLetterSubmissionsInput = z.object({ undo: z.array(requiredId).min(1).max(MOST_AT_ONCE) })

/** For which requests the letters are asked that they may get. */
export const offeredToManyQuery = z.object({
  only: z
    .string()
    .transform((numbers) => numbers.split(','))
    .pipe(z.array(requestNumber).max(MOST_AT_ONCE)),
})
/** A letter that at least one of the chosen requests may get, and how many of them may. */
export type OfferedToMany = { letter: string; label: string; count: number }
