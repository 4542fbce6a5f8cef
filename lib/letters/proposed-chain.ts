import { REVIEWER_ROLES } from '../published/review-chain'
import { type Approver, stepsWithoutAnybody, suits } from './approvers'
import type { ScopedStep } from './chain'

/**
 * The same chains with what they ask for lowered to what somebody on the staff has, step by step: the highest role that
 * somebody has, and a passed assessment only where somebody has one. Undefined where nobody may approve letters at all.
 */
export function proposedLetterChain(
  steps: readonly ScopedStep[],
  approvers: readonly Approver[],
): ScopedStep[] | undefined {
  const stuck = new Set(stepsWithoutAnybody(steps, approvers))
  const lowered = steps.map((step) => (stuck.has(step) ? loweredFor(step, approvers) : step))
  return lowered.every((step) => step !== undefined) ? lowered : undefined
}

function loweredFor(step: ScopedStep, approvers: readonly Approver[]): ScopedStep | undefined {
  const roles = REVIEWER_ROLES.slice(0, REVIEWER_ROLES.indexOf(step.role) + 1).toReversed()
  const possible = [step.qualified, false].flatMap((qualified) => roles.map((role) => ({ ...step, role, qualified })))
  return possible.find((each) => approvers.some((person) => suits(person, each)))
}
