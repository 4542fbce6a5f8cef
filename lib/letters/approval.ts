import type { PlainDate } from '../dates'
import type { Verdict } from '../published/review'
import { breach, ok, type Result } from '../result'
import { type Approver, mayTakeNext, suits } from './approvers'
import type { LetterStep } from './chain'

export type ApprovalStep = LetterStep & { id: number; ordinal: number }
type Decision = { stepId: number; staffId: number; verdict: Verdict }
/** 送审: the steps that a letter goes through, and those already taken. */
export type LetterSubmission = {
  submittedBy: number
  recalledOn: PlainDate | null
  steps: readonly ApprovalStep[]
  decisions: readonly Decision[]
}

/** How far a letter has come. */
export type LetterStanding = 'draft' | 'in_review' | 'returned' | 'signed' | 'void' | 'discarded'

type Course = {
  discarded: boolean
  signed: boolean
  voided: boolean
  /** The last one. */
  submission: LetterSubmission | undefined
}

export function letterStanding({ discarded, signed, voided, submission }: Course): LetterStanding {
  if (voided) return 'void'
  if (signed) return 'signed'
  if (discarded) return 'discarded'
  if (!submission || submission.recalledOn) return 'draft'
  return submission.decisions.some(({ verdict }) => verdict === 'returned') ? 'returned' : 'in_review'
}

/** The steps that are not taken yet, in their order. */
export function openSteps({ steps, decisions }: Pick<LetterSubmission, 'steps' | 'decisions'>): ApprovalStep[] {
  const taken = new Set(decisions.map(({ stepId }) => stepId))
  return steps.filter(({ id }) => !taken.has(id)).toSorted((one, other) => one.ordinal - other.ordinal)
}

/** Who has had a hand in the letter: who submitted it and who took steps of it. */
function hands({ submittedBy, decisions }: LetterSubmission): Set<number> {
  return new Set([submittedBy, ...decisions.map(({ staffId }) => staffId)])
}

/** Who could take the next step now. */
export function awaited(submission: LetterSubmission, approvers: readonly Approver[]): Approver[] {
  return mayTakeNext(openSteps(submission), approvers, hands(submission))
}

/** Whether a person may take this step now. Who is away and acts all the same counts as present. */
export function checkApprover(
  submission: LetterSubmission,
  step: ApprovalStep,
  staffId: number | null,
  approvers: readonly Approver[],
): Result<Approver> {
  if (openSteps(submission)[0]?.id !== step.id) return breach('stepNotNext')
  const here = approvers.map((each) => (each.staffId === staffId ? { ...each, away: false } : each))
  const person = here.find((each) => each.staffId === staffId)
  if (!person || !suits(person, { ...step, qualified: false })) return breach('stepOfOtherRole')
  if (!suits(person, step)) return breach('notQualified')
  const may = mayTakeNext(openSteps(submission), here, hands(submission))
  return may.some((each) => each.staffId === staffId) ? ok(person) : breach('letterStepByOther')
}
