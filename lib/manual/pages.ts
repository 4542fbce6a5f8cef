/** The pages of the manual in their order, each a file of `docs/manual`. */
export const MANUAL_PAGES = [
  'getting-started',
  'registration',
  'deadlines',
  'consultation',
  'replies',
  'publication',
  'annual-report',
  'dashboard',
  'region',
  'administration',
] as const
export type ManualPage = (typeof MANUAL_PAGES)[number]

export const isManualPage = (name: string): name is ManualPage => (MANUAL_PAGES as readonly string[]).includes(name)
