import type { Role } from '../access'
import { matched } from '../matching'
import { checkReviewer, nextSteps, type ReviewStep, reaches, type Submission } from './review'
import { type ChainStep, REVIEW_CHAIN_CODES } from './review-chain'

/** A member of the staff as somebody who may review items on a day. */
export type Colleague = { staffId: number; name: string; role: Role; qualified: boolean; away: boolean }

type Rules = { drafterReviews: boolean }
type Course = Pick<Submission, 'submittedBy' | 'steps' | 'reviews'>

/**
 * The open steps of a submission that are left with nobody, however the others are given out: whoever submitted takes
 * none unless the organ allows it, and nobody takes two of the same chain. People who are away come back.
 */
export function stepsWithNobody(course: Course, staff: readonly Colleague[], rules: Rules): ReviewStep[] {
  return REVIEW_CHAIN_CODES.flatMap((chain) => {
    const inChain = course.reviews.filter((review) => review.chain === chain)
    const open = course.steps
      .filter((step) => step.chain === chain && !inChain.some(({ stepId }) => stepId === step.id))
      .toSorted((one, other) => one.ordinal - other.ordinal)
    const free = staff.filter(
      ({ staffId, qualified }) =>
        qualified &&
        (rules.drafterReviews || staffId !== course.submittedBy) &&
        !inChain.some((review) => review.staffId === staffId),
    )
    const taken = matched(open, free, (person, step) => reaches(person.role, step.role))
    return open.filter((step) => !taken.has(step))
  })
}

/** The same before anything is submitted: the steps of a chain that would have nobody if that person submitted an item. */
export function withNobodyWhenSubmittedBy(
  submittedBy: number,
  chain: readonly ChainStep[],
  staff: readonly Colleague[],
  rules: Rules,
): ReviewStep[] {
  const steps = chain.map((step, ordinal) => ({ ...step, id: ordinal, ordinal }))
  return stepsWithNobody({ submittedBy, steps, reviews: [] }, staff, rules)
}

/** Who takes which step decides; the day does not. */
const NO_DAY = '0000-01-01'

/** The later steps that would be left with nobody if this person took the step, and have somebody if another does. */
export function leavesWithNobody(
  course: Course,
  { id: stepId, chain }: ReviewStep,
  staffId: number,
  staff: readonly Colleague[],
  rules: Rules,
): ReviewStep[] {
  const taken = { stepId, chain, staffId, verdict: 'approved', reviewedOn: NO_DAY } as const
  const after = stepsWithNobody({ ...course, reviews: [...course.reviews, taken] }, staff, rules)
  return after.length > stepsWithNobody(course, staff, rules).length ? after : []
}

/** Who may take each next step: those `awaited` leave somebody for every later step, the `others` do not. */
export function awaitedReviewers(submission: Submission, staff: readonly Colleague[], rules: Rules) {
  return nextSteps(submission).map((step) => {
    const may = staff.filter((person) => checkReviewer(submission, step, person, rules).ok)
    const leaves = (person: Colleague) => leavesWithNobody(submission, step, person.staffId, staff, rules).length > 0
    return { step, awaited: may.filter((each) => !leaves(each)), others: may.filter(leaves) }
  })
}

/** Why a step has nobody. */
export type Lack =
  /** Nobody of the staff has the role. */
  | { reason: 'noSuchRole' }
  /** Those who have the role have no passed assessment in force. */
  | { reason: 'nobodyQualified'; names: string[] }
  /** Those who could take it submitted the item or are needed for other steps. */
  | { reason: 'tooFew'; names: string[] }

export function lackOf(step: Pick<ChainStep, 'role'>, staff: readonly Colleague[]): Lack {
  const ofRole = staff.filter(({ role }) => reaches(role, step.role))
  if (ofRole.length === 0) return { reason: 'noSuchRole' }
  const [qualified, others] = [ofRole.filter((each) => each.qualified), ofRole.filter((each) => !each.qualified)]
  return qualified.length === 0
    ? { reason: 'nobodyQualified', names: others.map(({ name }) => name) }
    : { reason: 'tooFew', names: qualified.map(({ name }) => name) }
}
