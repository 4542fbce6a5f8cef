/** What a token can open. `applicants` adds the applicant's personal data to requests, and every such reading is recorded. */
export const API_SCOPES = ['requests', 'applicants', 'items', 'figures', 'reports'] as const
export type ApiScope = (typeof API_SCOPES)[number]
