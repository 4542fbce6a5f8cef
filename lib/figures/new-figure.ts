import type { ReportedFigureForm } from './input'

/** An empty form for a figure from another office. */
export const NEW_FIGURE: ReportedFigureForm = {
  kind: 'licensing',
  periodFrom: '',
  periodTo: '',
  value: '',
  source: '',
  note: '',
}
