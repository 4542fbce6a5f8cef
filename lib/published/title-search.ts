import { z } from 'zod'
import type { PlainDate } from '../dates'

/** The least number of characters searched for; shorter titles match too many items. */
const SHORTEST_TITLE = 4

/** A title long enough to look for others like it. */
export const titleSearch = z.string().trim().min(SHORTEST_TITLE).max(300)

export type FoundTitle = { id: number; title: string; publishedOn: PlainDate | null }

/** The pasted titles to look up. */
export const titlesAsked = z.array(z.string().max(300)).max(2000)
