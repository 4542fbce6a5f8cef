import { z } from 'zod'

/** What is typed in the command palette. */
export const everythingQuery = z.object({ q: z.string().trim().min(1).max(100) })

export const FOUND_KINDS = ['request', 'applicant', 'item', 'document', 'remedy'] as const
type FoundKind = (typeof FOUND_KINDS)[number]

/** A record found: what it is called, what tells it from others of the name, and where it is. */
export type Found = { kind: FoundKind; name: string; detail: string; href: string }
