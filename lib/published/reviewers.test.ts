import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { propertyRuns } from '../property-runs.fixture'
import { cannotFinish, proposedChain, usualSubmitters } from './proposed-chain'
import { checkReviewer, nextSteps, type ReviewStep, reviewStanding, type Submission } from './review'
import { DEFAULT_CHAIN, REVIEW_CHAIN_CODES, REVIEWER_ROLES } from './review-chain'
import {
  awaitedReviewers,
  type Colleague,
  lackOf,
  leavesWithNobody,
  stepsWithNobody,
  withNobodyWhenSubmittedBy,
} from './reviewers'

const person = (staffId: number, role: Colleague['role'], change: Partial<Colleague> = {}): Colleague => ({
  staffId,
  name: `第${staffId}人`,
  role,
  qualified: true,
  away: false,
  ...change,
})
const names = (steps: readonly { name: string }[]) => steps.map(({ name }) => name)
const STRICT = { drafterReviews: false }

const submitted = (submittedBy: number, chain = DEFAULT_CHAIN): Submission => ({
  submittedBy,
  recalledOn: null,
  steps: chain.map((step, ordinal) => ({ ...step, id: ordinal, ordinal })),
  reviews: [],
})
const approvedBy = (submission: Submission, { id: stepId, chain }: ReviewStep, staffId: number): Submission => ({
  ...submission,
  reviews: [...submission.reviews, { stepId, chain, staffId, verdict: 'approved', reviewedOn: '2024-06-03' }],
})

describe('an office of a clerk, a reviewer and a supervisor', () => {
  const staff = [person(1, 'clerk'), person(2, 'reviewer'), person(3, 'supervisor')]

  test('cannot finish three reviews of what one of them submitted, and it is said of the step that is left', () => {
    expect(names(withNobodyWhenSubmittedBy(1, DEFAULT_CHAIN, staff, STRICT))).toEqual(['终审', '保密批准'])
    expect(names(withNobodyWhenSubmittedBy(3, DEFAULT_CHAIN, staff, STRICT))).toEqual(['终审', '保密批准'])
    expect(lackOf(DEFAULT_CHAIN[2]!, staff)).toEqual({ reason: 'tooFew', names: ['第3人'] })
  })

  test('is proposed three reviews of which who drafts takes one', () => {
    expect(proposedChain(staff)).toEqual({ steps: DEFAULT_CHAIN, drafterReviews: true, notFor: [] })
  })

  test('is told who of them has no passed assessment in force', () => {
    const untrained = staff.map((each) => ({ ...each, qualified: each.role !== 'supervisor' }))
    expect(lackOf({ role: 'supervisor' }, untrained)).toEqual({ reason: 'nobodyQualified', names: ['第3人'] })
    expect(lackOf({ role: 'supervisor' }, staff.slice(0, 2))).toEqual({ reason: 'noSuchRole' })
    expect(proposedChain(staff.map((each) => ({ ...each, qualified: false })))).toBeUndefined()
  })
})

describe('who is awaited', () => {
  const staff = [person(1, 'clerk'), person(2, 'clerk'), person(3, 'reviewer'), person(4, 'supervisor')]

  test('is whoever leaves somebody for every later step; who is needed later may, and is warned', () => {
    const [content] = awaitedReviewers(submitted(1), staff, STRICT)
    expect([content!.awaited, content!.others].map((people) => people.map(({ staffId }) => staffId))).toEqual([
      [2],
      [3, 4],
    ])
    const first = submitted(1).steps[0]!
    expect(names(leavesWithNobody(submitted(1), first, 3, staff, STRICT))).toEqual(['终审'])
    expect(leavesWithNobody(submitted(1), first, 2, staff, STRICT)).toEqual([])
  })

  test('who already took a step of a chain may still take one of the other', () => {
    const once = approvedBy(submitted(1), submitted(1).steps[0]!, 2)
    expect(awaitedReviewers(once, staff, STRICT).map(({ awaited }) => awaited.map(({ staffId }) => staffId))).toEqual([
      [3],
      [2],
    ])
  })

  test('the largest chain for four people has three reviews by others than who drafted', () => {
    expect(proposedChain(staff)).toEqual({ steps: DEFAULT_CHAIN, drafterReviews: false, notFor: [staff[2], staff[3]] })
  })
})

const people = fc
  .array(fc.record({ role: fc.constantFrom(...REVIEWER_ROLES, 'administrator' as const), qualified: fc.boolean() }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) => all.map(({ role, qualified }, index) => person(index + 1, role, { qualified })))
const chains = fc
  .tuple(
    ...REVIEW_CHAIN_CODES.map((chain) =>
      fc.array(
        fc.constantFrom(...REVIEWER_ROLES).map((role) => ({ chain, name: role, proofread: false, role })),
        { minLength: 1, maxLength: 4 },
      ),
    ),
  )
  .map((both) => both.flat())

/** Whether any order of people at all brings the submission to its end. */
function canEnd(submission: Submission, staff: readonly Colleague[], rules: typeof STRICT): boolean {
  if (reviewStanding(submission) === 'cleared') return true
  const [step] = nextSteps(submission)
  return staff.some(
    (each) =>
      checkReviewer(submission, step!, each, rules).ok &&
      canEnd(approvedBy(submission, step!, each.staffId), staff, rules),
  )
}

/** The submission after everybody awaited has acted, chosen at random among them. */
function carriedOn(submission: Submission, staff: readonly Colleague[], rules: typeof STRICT, pick: () => number) {
  let course = submission
  for (;;) {
    const open = awaitedReviewers(course, staff, rules).find(({ awaited }) => awaited.length > 0)
    if (!open) return course
    course = approvedBy(course, open.step, open.awaited[pick() % open.awaited.length]!.staffId)
  }
}

test('for every staff, chain and person who submits: either the chain comes to its end, or it is said beforehand', () => {
  fc.assert(
    fc.property(
      people,
      chains,
      fc.nat(5),
      fc.boolean(),
      fc.infiniteStream(fc.nat(5)),
      (staff, chain, who, own, picks) => {
        const rules = { drafterReviews: own }
        const course = submitted(staff[who % staff.length]!.staffId, chain)
        const said = stepsWithNobody(course, staff, rules)
        expect(said.length === 0).toBe(canEnd(course, staff, rules))
        const end = carriedOn(course, staff, rules, () => picks.next().value!)
        expect(reviewStanding(end) === 'cleared').toBe(said.length === 0)
      },
    ),
    { numRuns: propertyRuns(800) },
  )
})

test('a step that ends in nobody was announced to whoever took it', () => {
  fc.assert(
    fc.property(people, chains, fc.nat(5), fc.nat(5), (staff, chain, who, taker) => {
      const course = submitted(staff[who % staff.length]!.staffId, chain)
      const by = staff[taker % staff.length]!
      for (const step of nextSteps(course).filter((each) => checkReviewer(course, each, by, STRICT).ok)) {
        const before = stepsWithNobody(course, staff, STRICT).length
        const after = stepsWithNobody(approvedBy(course, step, by.staffId), staff, STRICT).length
        expect(leavesWithNobody(course, step, by.staffId, staff, STRICT).length > 0).toBe(after > before)
      }
    }),
    { numRuns: propertyRuns(800) },
  )
})

test('a proposed chain is finished by whoever usually submits, and there is none only where nobody may review', () => {
  fc.assert(
    fc.property(people, (staff) => {
      const proposed = proposedChain(staff)
      if (!proposed) {
        expect(staff.some((each) => each.qualified && each.role !== 'administrator')).toBe(false)
        return
      }
      const { steps, drafterReviews, notFor } = proposed
      expect(cannotFinish(steps, drafterReviews, staff)).toEqual(notFor)
      for (const each of usualSubmitters(staff))
        expect(canEnd(submitted(each.staffId, steps), staff, { drafterReviews })).toBe(true)
    }),
    { numRuns: propertyRuns(800) },
  )
})
