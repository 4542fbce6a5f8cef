import type { Citation } from '../law/citation'
import type { Gap } from '../requests/gaps'
import type { BreachCode } from '../result'

/** Refusals of a row other than by a field or a rule; each has its sentence under `import.problem`. */
export const ROW_PROBLEMS = [
  'date',
  'outcome',
  'withheldGround',
  'applicantKind',
  'channel',
  'form',
  'serviceRoute',
  'number',
  'days',
  'documentKind',
  'ending',
  'figureKind',
  'measure',
  'unit',
  'category',
  'platform',
  'numberTwice',
  'numberDiffers',
  'servedMissing',
  'correctedAlone',
  'formulaError',
  'year',
  'figure',
  'historyEntered',
] as const
export type RowProblem = (typeof ROW_PROBLEMS)[number]

/** Why a row cannot be taken in: at which column, by what, and the cell's text where the sentence quotes it. */
export type Problem = { column?: string; text?: string; line?: number } & (
  | { kind: 'row'; code: RowProblem }
  /** A field's refusal as `lib/fields` codes it, its limit behind a bar. */
  | { kind: 'field'; code: string }
  | { kind: 'breach'; code: BreachCode; citation?: Citation }
)

/**
 * What the reply of an old case does not say, beside its gaps. It is no gap that is kept: the record itself shows it, and the
 * checks of the report object to it until the reply is corrected.
 */
export const UNSAID = ['service_route', 'withheld_ground', 'reply_number'] as const
export type Unsaid = (typeof UNSAID)[number]

/** Which record of the ledger a row without a number is like. */
export type Like = { number: string }

/**
 * What becomes of a row: taken in, taken in though something is missing in it, already in the ledger, or refused.
 * A row without a number of the ledger is known by its day, applicant and text (`like`). `line` is the row's place in the file.
 */
export type Verdict =
  | { line: number; is: 'ready' }
  | { line: number; is: 'incomplete'; gaps: readonly (Gap | Unsaid)[] }
  | { line: number; is: 'known'; like?: Like }
  | { line: number; is: 'refused'; problems: readonly Problem[] }

export type Tally = Record<Verdict['is'], number>

export const NOTHING_YET: Tally = { ready: 0, incomplete: 0, known: 0, refused: 0 }
