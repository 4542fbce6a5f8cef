import type { DecisionForm, ReportedFigureForm } from './input'

/** An empty form for a figure from another office. */
export const NEW_FIGURE: ReportedFigureForm = {
  kind: 'licensing',
  periodFrom: '',
  periodTo: '',
  value: '',
  source: '',
  provider: '',
  note: '',
}

/** An empty form for a single decision. */
export const NEW_DECISION: DecisionForm = {
  kind: 'licensing',
  decidedOn: '',
  decisionNumber: '',
  subject: '',
  source: '',
}
