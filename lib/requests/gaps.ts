import type { Groundwork } from '../law/outcomes'

/** What an old case, taken over from an earlier ledger, lacks; each has its sentence under `import.gap`. */
export const GAPS = [
  'outcome',
  'served_on',
  'clarified',
  'clarification_lapsed',
  'reasons_refused',
  'fee_lapsed',
] as const satisfies readonly ('outcome' | 'served_on' | Groundwork)[]
export type Gap = (typeof GAPS)[number]
