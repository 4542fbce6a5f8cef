/** Figures of table 二 that other offices report: decisions as a count, charges as an amount. */
export const REPORTED_KINDS = ['licensing', 'penalties', 'coercion', 'administrative_charges'] as const
export type ReportedKind = (typeof REPORTED_KINDS)[number]

/** The kinds counted in decisions, which may also be recorded one by one instead of as a sum. */
export const DECISION_KINDS = ['licensing', 'penalties', 'coercion'] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]

export const REPORTED_LABELS = {
  licensing: { label: '行政许可', gloss: 'licensing decisions' },
  penalties: { label: '行政处罚', gloss: 'penalty decisions' },
  coercion: { label: '行政强制', gloss: 'coercive measures' },
  administrative_charges: { label: '行政事业性收费', gloss: 'administrative charges' },
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
