import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ROLES } from '../access'
import { REVIEWER_ROLES } from '../published/review-chain'
import { type Approver, stepsWithoutAnybody } from './approvers'
import { DEFAULT_LETTER_CHAINS, type ScopedStep } from './chain'
import { proposedLetterChain } from './proposed-chain'

const person = (staffId: number, role: Approver['role'], qualified = true): Approver => ({
  staffId,
  role,
  qualified,
  away: false,
  standsInFor: [],
})

test('an office without a supervisor is proposed the signature of a reviewer, and the rest as it is', () => {
  const staff = [person(1, 'clerk'), person(2, 'reviewer')]
  const proposed = proposedLetterChain(DEFAULT_LETTER_CHAINS, staff)!
  expect(proposed.map(({ role }) => role)).toEqual(['clerk', 'reviewer', 'reviewer', 'reviewer', 'clerk'])
})

test('where nobody may approve letters, nothing is proposed', () => {
  expect(proposedLetterChain(DEFAULT_LETTER_CHAINS, [person(1, 'administrator')])).toBeUndefined()
})

test('for every staff, what is proposed has somebody for each step, and leaves alone what had somebody', () => {
  const staffs = fc
    .array(fc.record({ role: fc.constantFrom(...ROLES), qualified: fc.boolean() }), { minLength: 1, maxLength: 5 })
    .map((all) => all.map(({ role, qualified }, index) => person(index + 1, role, qualified)))
  const chains = fc.array(
    fc
      .record({ role: fc.constantFrom(...REVIEWER_ROLES), qualified: fc.boolean() })
      .map((asked): ScopedStep => ({ scope: 'usual', duty: 'section', name: '审核', ...asked })),
    { minLength: 1, maxLength: 5 },
  )
  fc.assert(
    fc.property(staffs, chains, (staff, steps) => {
      const proposed = proposedLetterChain(steps, staff)
      if (!proposed) {
        expect(staff.every(({ role }) => role === 'administrator')).toBe(true)
        return
      }
      expect(stepsWithoutAnybody(proposed, staff)).toEqual([])
      const stuck = stepsWithoutAnybody(steps, staff)
      for (const [index, step] of steps.entries()) if (!stuck.includes(step)) expect(proposed[index]).toBe(step)
    }),
  )
})
