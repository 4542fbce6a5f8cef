import type { Role } from '../access'
import { matched } from '../matching'
import { reaches } from '../published/review'
import type { LetterStep } from './chain'

/** A member of the staff as somebody who may approve letters on a day. */
export type Approver = {
  staffId: number
  role: Role
  /** A passed assessment is in force. */
  qualified: boolean
  away: boolean
  /** Those who are away and have handed over to this person. */
  standsInFor: readonly { staffId: number; role: Role }[]
}

type Needed = Pick<LetterStep, 'role' | 'qualified'>

/** Whether a person may take such a step at all, by an own role or in place of somebody who is away. */
export function suits({ role, qualified, standsInFor }: Approver, step: Needed): boolean {
  if (step.qualified && !qualified) return false
  return reaches(role, step.role) || standsInFor.some((away) => reaches(away.role, step.role))
}

/** In whose place a person takes a step; null where the own role reaches it. */
export function inPlaceOf({ role, standsInFor }: Approver, step: Needed): number | null {
  if (reaches(role, step.role)) return null
  return standsInFor.find((away) => reaches(away.role, step.role))?.staffId ?? null
}

/** The steps that nobody who is present could take: a chain with one of them cannot be finished. */
export function stepsWithoutAnybody<S extends Needed>(steps: readonly S[], approvers: readonly Approver[]): S[] {
  return steps.filter((step) => !approvers.some((each) => !each.away && suits(each, step)))
}

/**
 * Who may take the first of the open steps: whoever leaves it possible that as many of the steps as can be are taken by
 * different people, none of whom has acted on the letter before. Where everybody suitable has acted already, one of them
 * may act again, so that a small office comes to an end. `acted`: who drafted it and who took its steps so far.
 */
export function mayTakeNext(
  open: readonly Needed[],
  approvers: readonly Approver[],
  acted: ReadonlySet<number>,
): Approver[] {
  const [next, ...later] = open
  if (!next) return []
  const present = approvers.filter(({ away }) => !away)
  const fresh = present.filter(({ staffId }) => !acted.has(staffId))
  const most = distinctPeople(open, fresh)
  return present.filter((person) => {
    if (!suits(person, next)) return false
    const others = fresh.filter(({ staffId }) => staffId !== person.staffId)
    return (acted.has(person.staffId) ? 0 : 1) + distinctPeople(later, others) === most
  })
}

/** The most of the steps that can be given to people of whom nobody takes two. */
export function distinctPeople(steps: readonly Needed[], people: readonly Approver[]): number {
  const indexes = steps.map((_, index) => index)
  return matched(indexes, people, (person, index) => suits(person, steps[index]!)).size
}
