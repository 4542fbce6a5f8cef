import type { RemedyResult, Table4Block } from '../law/report-formats/report-format'

export const REMEDY_BLOCKS = [
  'reconsideration',
  'litigation_direct',
  'litigation_after_reconsideration',
] as const satisfies readonly Table4Block[]
export const REMEDY_OUTCOMES = ['upheld', 'corrected', 'other'] as const satisfies readonly RemedyResult[]
