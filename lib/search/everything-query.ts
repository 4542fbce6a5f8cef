import { z } from 'zod'
import { MOST_SEARCH_CHARACTERS } from './everything'

/** A text to search for: in the command palette, or in a list. */
export const everythingQuery = z.object({ q: z.string().trim().min(1).max(MOST_SEARCH_CHARACTERS) })
