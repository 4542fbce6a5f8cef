import { z } from 'zod'

/** The input of the command palette. */
export const everythingQuery = z.object({ q: z.string().trim().min(1).max(100) })

export const FOUND_KINDS = ['request', 'applicant', 'item', 'document', 'remedy'] as const
type FoundKind = (typeof FOUND_KINDS)[number]

/** A search result: the record's name, a detail that tells it from others of the same name, and its address. */
export type Found = { kind: FoundKind; name: string; detail: string; href: string }
