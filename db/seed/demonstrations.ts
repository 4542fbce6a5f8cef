import { seedCounty } from './county/seed'
import { seedDemonstration } from './demo/seed'

/** The demonstrations: a bureau with its cases, and a county that adds up the reports of its units. */
export const DEMONSTRATIONS = ['bureau', 'county'] as const
export type Demonstration = (typeof DEMONSTRATIONS)[number]

/** What fills an empty ledger with each of them; the PDF of each letter is given from outside. */
export const SEEDS = { bureau: seedDemonstration, county: seedCounty } as const
