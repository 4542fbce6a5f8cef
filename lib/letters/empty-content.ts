import type { LetterContent } from './content'

/** A letter of which nobody has written anything yet. */
export const EMPTY_CONTENT: LetterContent = { entries: {}, act: {}, route: null }
