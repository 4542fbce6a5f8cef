/** The lists whose columns everybody chooses for themselves. */
export const CHOSEN_LISTS = [
  'requests',
  'published',
  'letters',
  'documents',
  'remedies',
  'figures',
  'decisions',
  'statistics',
] as const
export type ChosenList = (typeof CHOSEN_LISTS)[number]

export const DENSITIES = ['usual', 'tight'] as const
export type Density = (typeof DENSITIES)[number]

/** How a person looks at a list: without which columns, and how close its rows stand. */
export type ListChoice = { hidden: string[]; density: Density }
