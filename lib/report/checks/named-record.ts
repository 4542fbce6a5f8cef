import type { ApplicantKind } from '../../law/applicants'
import type { OutcomeCode } from '../../law/outcomes'

/** Problems of a record; each has its sentence under `problem` in the message catalogues. */
export const RECORD_PROBLEMS = [
  'served_before_receipt',
  'served_without_outcome',
  'route_missing',
  'detail_missing',
  'withheld_ground_missing',
  'search_record_missing',
  'split_concluded',
  'split_without_parts',
  'groundwork_missing',
  'counted_twice',
  'old_case_unanswered',
  'old_case_groundwork',
  'irregular_act',
  'suit_before_review',
  'correction_upheld',
  'fee_paid',
  'counted_here',
  'changed_lately',
] as const
export type Problem = (typeof RECORD_PROBLEMS)[number]

/** A record that a finding names, and the page where it is mended. */
export type NamedRecord = { name: string; path: string; problem: Problem }

/** A request whose record contradicts itself, as a query delivers it. */
export type Suspect = {
  number: string
  problem: Problem
  kind: ApplicantKind
  outcome: OutcomeCode | null
  /** Whether the contradiction reaches over the turn of a year, and so into another report. */
  overYears: boolean
}

/** Where a request is mended, by what is wrong with it. */
export function recordOf({ number, problem }: Pick<Suspect, 'number' | 'problem'>): NamedRecord {
  return { name: number, path: `/requests/${number}`, problem }
}
