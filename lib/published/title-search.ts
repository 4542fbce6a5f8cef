import { z } from 'zod'
import type { PlainDate } from '../dates'

/** Fewer letters than this would find half the ledger. */
const SHORTEST = 4

/** A title long enough to look for others like it. */
export const titleSearch = z.string().trim().min(SHORTEST).max(300)

export type FoundTitle = { id: number; title: string; publishedOn: PlainDate | null }

/** The titles of a paste. */
export const titlesAsked = z.array(z.string().max(300)).max(2000)
