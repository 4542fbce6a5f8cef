import { FORMAT_2021 } from '../law/report-formats/2021'

/** Figures of table 二 that other offices report: decisions as a count, charges as an amount. */
export const REPORTED_KINDS = ['licensing', 'penalties', 'coercion', 'administrative_charges'] as const
export type ReportedKind = (typeof REPORTED_KINDS)[number]

/** The kinds counted in decisions, which may also be recorded one by one instead of as a sum. */
export const DECISION_KINDS = ['licensing', 'penalties', 'coercion'] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]

const { decisions, charges } = FORMAT_2021.table2
export const REPORTED_LABELS = {
  licensing: { label: decisions[0].rows.licensing, gloss: 'licensing decisions' },
  penalties: { label: decisions[1].rows.penalties, gloss: 'penalty decisions' },
  coercion: { label: decisions[1].rows.coercion, gloss: 'coercive measures' },
  administrative_charges: { label: charges.row, gloss: 'administrative charges' },
} as const satisfies Record<ReportedKind, { label: string; gloss: string }>

export const DECISION_LABELS = {
  licensing: REPORTED_LABELS.licensing,
  penalties: REPORTED_LABELS.penalties,
  coercion: REPORTED_LABELS.coercion,
} as const satisfies Record<DecisionKind, { label: string; gloss: string }>

/** Charges are an amount in 元; the other kinds are numbers of decisions. */
export function isAmount(kind: ReportedKind): boolean {
  return kind === 'administrative_charges'
}
