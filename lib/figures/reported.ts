/** Figures of table 二 that other offices report: decisions as a count, charges as an amount. */
export const REPORTED_KINDS = ['licensing', 'penalties', 'coercion', 'administrative_charges'] as const
export type ReportedKind = (typeof REPORTED_KINDS)[number]
