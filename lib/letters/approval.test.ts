import { expect, test } from 'vitest'
import { awaited, checkApprover, type LetterSubmission, letterStanding } from './approval'
import type { Approver } from './approvers'

const STEPS = [
  { id: 11, ordinal: 0, duty: 'legality', name: '合法性审核', role: 'reviewer', qualified: true },
  { id: 12, ordinal: 1, duty: 'signature', name: '签发', role: 'supervisor', qualified: false },
] as const
const submission: LetterSubmission = { submittedBy: 1, recalledOn: null, steps: STEPS, decisions: [] }
const person = (staffId: number, role: Approver['role'], change: Partial<Approver> = {}): Approver => {
  return { staffId, role, qualified: true, away: false, standsInFor: [], ...change }
}
const staff = [person(1, 'clerk'), person(2, 'reviewer'), person(3, 'supervisor')]
const refusal = (staffId: number, people = staff, step: (typeof STEPS)[number] = STEPS[0]) => {
  const checked = checkApprover(submission, step, staffId, people)
  return checked.ok ? 'ok' : checked.kind === 'breach' ? checked.breach.code : checked.kind
}

test('who is awaited is whoever may take the next step', () => {
  expect(awaited(submission, staff).map(({ staffId }) => staffId)).toEqual([2])
  const taken = { ...submission, decisions: [{ stepId: 11, staffId: 2, verdict: 'approved' as const }] }
  expect(awaited(taken, staff).map(({ staffId }) => staffId)).toEqual([3])
})

test('each refusal says what is missing: the turn, the role, the assessment, a fresh hand', () => {
  expect(refusal(2)).toBe('ok')
  expect(refusal(3, staff, STEPS[1])).toBe('stepNotNext')
  expect(refusal(1)).toBe('stepOfOtherRole')
  expect(refusal(2, [person(2, 'reviewer', { qualified: false }), person(3, 'supervisor')])).toBe('notQualified')
  expect(refusal(3)).toBe('letterStepByOther')
})

test('who is away and acts all the same is present', () => {
  expect(refusal(2, [person(2, 'reviewer', { away: true }), person(3, 'supervisor')])).toBe('ok')
})

test('the standing is read from what happened, the last thing first', () => {
  const course = { discarded: false, signed: false, voided: false, submission: undefined }
  const returned = { ...submission, decisions: [{ stepId: 11, staffId: 2, verdict: 'returned' as const }] }
  expect(letterStanding(course)).toBe('draft')
  expect(letterStanding({ ...course, discarded: true })).toBe('discarded')
  expect(letterStanding({ ...course, submission })).toBe('in_review')
  expect(letterStanding({ ...course, submission: returned })).toBe('returned')
  expect(letterStanding({ ...course, submission: { ...submission, recalledOn: '2024-06-03' } })).toBe('draft')
  expect(letterStanding({ ...course, submission, signed: true })).toBe('signed')
  expect(letterStanding({ ...course, submission, signed: true, voided: true })).toBe('void')
})
