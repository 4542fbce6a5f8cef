import type { SectionKey } from '../law/report-formats/report-format'

/** The sections of text, in the order of the report. */
export const SECTION_KEYS = [
  'preamble',
  'overview.proactive',
  'overview.requests',
  'overview.information_management',
  'overview.platform',
  'overview.supervision',
  'problems',
  'other_matters',
] as const satisfies readonly SectionKey[]
