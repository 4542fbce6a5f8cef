import type { RemedyForm } from './input'

/** An empty form for a review or suit. */
export const NEW_REMEDY: RemedyForm = {
  block: 'reconsideration',
  requestNumber: '',
  body: '',
  caseNumber: '',
  filedOn: '',
  procedure: null,
  servedOnOrgan: '',
  answeredOn: '',
  concludedOn: '',
  result: null,
  coDefendant: false,
  appealedOn: '',
  appealConcludedOn: '',
  appealResult: null,
  note: '',
}
