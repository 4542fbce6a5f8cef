import type { Refusal } from './result'

/** How many rows of a list may be chosen for one act. */
export const MOST_AT_ONCE = 200

/** What became of one row of an act on many; `undo`: what it takes to undo it, where that can be done. */
export type RowOutcome<U = null> = { key: string; refusal: Refusal | null; undo: U | null }
