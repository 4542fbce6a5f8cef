/** The longest text that can be searched for. */
export const MOST_SEARCH_CHARACTERS = 100

/** The text of a search as the address of a list bears it. */
export type SealedSearch = { q: string }

export const FOUND_KINDS = ['request', 'applicant', 'item', 'document', 'remedy'] as const
type FoundKind = (typeof FOUND_KINDS)[number]

/** A search result: the record's name, a detail that tells it from others of the same name, and its address. */
export type Found = { kind: FoundKind; name: string; detail: string; href: string }
