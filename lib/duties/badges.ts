/** How much waits for a person in a part of the ledger, for the navigation. */
export type Badges = { requests: number; published: number; reports: number }
