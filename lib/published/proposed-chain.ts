import { type ChainStep, REVIEW_CHAIN_CODES, REVIEWER_ROLES, type ReviewChain, type ReviewerRole } from './review-chain'
import { type Colleague, withNobodyWhenSubmittedBy } from './reviewers'

/** A chain with its rule, and those of the staff who cannot bring an item of their own through it. */
export type ProposedChain = { steps: ChainStep[]; drafterReviews: boolean; notFor: Colleague[] }

const STEP_NAMES: Record<ReviewChain, readonly (readonly string[])[]> = {
  content: [['终审'], ['初审', '终审'], ['初审', '复审', '终审']],
  secrecy: [['保密批准'], ['保密初审', '保密批准'], ['保密初审', '保密复审', '保密批准']],
}

/** From what steps may ask for, the most demanding first: the last step asks for the highest role. */
const ROLES_OF_STEPS: readonly (readonly (readonly ReviewerRole[])[])[] = [
  [['supervisor'], ['reviewer'], ['clerk']],
  [
    ['reviewer', 'supervisor'],
    ['clerk', 'supervisor'],
    ['reviewer', 'reviewer'],
    ['clerk', 'reviewer'],
    ['clerk', 'clerk'],
  ],
  [
    ['clerk', 'reviewer', 'supervisor'],
    ['clerk', 'clerk', 'supervisor'],
    ['clerk', 'reviewer', 'reviewer'],
    ['clerk', 'clerk', 'reviewer'],
    ['clerk', 'clerk', 'clerk'],
  ],
]

/** Those who as a rule draft and submit: the lowest of the roles that anybody has. */
export function usualSubmitters(staff: readonly Colleague[]): Colleague[] {
  const lowest = REVIEWER_ROLES.find((each) => staff.some(({ role }) => role === each))
  return staff.filter(({ role }) => role === lowest)
}

/** Who could submit an item and not bring it through the chain. */
export function cannotFinish(
  chain: readonly ChainStep[],
  drafterReviews: boolean,
  staff: readonly Colleague[],
): Colleague[] {
  return staff.filter(({ staffId }) => withNobodyWhenSubmittedBy(staffId, chain, staff, { drafterReviews }).length > 0)
}

/**
 * The longest and strictest chain that this staff can finish for everybody who usually submits: three reviews before two
 * before one, without a review of one's own before with it, high roles before low ones. Undefined where nobody may review.
 */
export function proposedChain(staff: readonly Colleague[]): ProposedChain | undefined {
  const submitters = new Set(usualSubmitters(staff))
  for (const length of [3, 2, 1])
    for (const drafterReviews of [false, true])
      for (const roles of ROLES_OF_STEPS[length - 1]!) {
        const steps = chainOf(roles)
        const notFor = cannotFinish(steps, drafterReviews, staff)
        if (submitters.size > 0 && !notFor.some((each) => submitters.has(each)))
          return { steps, drafterReviews, notFor }
      }
  return undefined
}

function chainOf(roles: readonly ReviewerRole[]): ChainStep[] {
  return REVIEW_CHAIN_CODES.flatMap((chain) =>
    roles.map((role, ordinal) => ({
      chain,
      name: STEP_NAMES[chain][roles.length - 1]![ordinal]!,
      proofread: chain === 'content',
      role,
    })),
  )
}
