import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ROLES } from '../access'
import { REVIEWER_ROLES } from '../published/review-chain'
import { type Approver, distinctPeople, mayTakeNext, stepsWithoutAnybody, suits } from './approvers'

const person = (staffId: number, role: Approver['role'], change: Partial<Approver> = {}): Approver => ({
  staffId,
  role,
  qualified: true,
  away: false,
  standsInFor: [],
  ...change,
})
const step = (role: (typeof REVIEWER_ROLES)[number], qualified = false) => ({ role, qualified })
const ids = (people: readonly Approver[]) => people.map(({ staffId }) => staffId)

describe('who may take the next step', () => {
  const [clerk, head, chief] = [person(1, 'clerk'), person(2, 'reviewer'), person(3, 'supervisor')]
  const staff = [clerk, head, chief]

  test('not who is the only one for a later step', () => {
    expect(ids(mayTakeNext([step('reviewer'), step('supervisor')], staff, new Set([1])))).toEqual([2])
  })

  test('not who drafted it while somebody else could', () => {
    expect(ids(mayTakeNext([step('clerk')], staff, new Set([1])))).toEqual([2, 3])
  })

  test('again who has acted, where nobody else could', () => {
    expect(ids(mayTakeNext([step('supervisor')], staff, new Set([1, 3])))).toEqual([3])
    expect(ids(mayTakeNext([step('clerk')], [clerk], new Set([1])))).toEqual([1])
  })

  test('in place of who is away, with the role of the latter', () => {
    const away = { ...chief, away: true }
    const substitute = { ...head, standsInFor: [{ staffId: 3, role: 'supervisor' as const }] }
    expect(ids(mayTakeNext([step('supervisor')], [clerk, head, away], new Set([1])))).toEqual([])
    expect(ids(mayTakeNext([step('supervisor')], [clerk, substitute, away], new Set([1])))).toEqual([2])
  })

  test('only with a passed assessment, where the step asks for one', () => {
    const untrained = { ...head, qualified: false }
    expect(ids(mayTakeNext([step('reviewer', true)], [untrained, chief], new Set()))).toEqual([3])
  })
})

const staffs = fc
  .array(
    fc.record({ role: fc.constantFrom(...ROLES), qualified: fc.boolean(), away: fc.boolean(), substitute: fc.nat(5) }),
    { minLength: 1, maxLength: 6 },
  )
  .map((people): Approver[] =>
    people.map(({ role, qualified, away }, index) => ({
      staffId: index + 1,
      role,
      qualified,
      away,
      standsInFor: people.flatMap((other, at) =>
        other.away && at !== index && other.substitute % people.length === index
          ? [{ staffId: at + 1, role: other.role }]
          : [],
      ),
    })),
  )
const chains = fc.array(fc.record({ role: fc.constantFrom(...REVIEWER_ROLES), qualified: fc.boolean() }), {
  minLength: 1,
  maxLength: 5,
})

test('property: a chain of which no step lacks a person is finished whoever acts, by as many people as can be', () => {
  fc.assert(
    fc.property(staffs, chains, fc.nat(5), fc.infiniteStream(fc.nat(1000)), (staff, chain, drafter, choices) => {
      const drafted = staff[drafter % staff.length]!.staffId
      const impossible = stepsWithoutAnybody(chain, staff).length > 0
      const fresh = staff.filter(({ staffId, away }) => !away && staffId !== drafted)
      const most = distinctPeople(chain, fresh)
      const acted = new Set([drafted])
      const taken: number[] = []
      for (const [index] of chain.entries()) {
        const may = mayTakeNext(chain.slice(index), staff, acted)
        if (may.length === 0) break
        for (const each of may) expect(suits(each, chain[index]!) && !each.away).toBe(true)
        const { staffId } = may[choices.next().value! % may.length]!
        taken.push(staffId)
        acted.add(staffId)
      }
      expect(taken.length === chain.length).toBe(!impossible)
      if (!impossible) expect(new Set(taken.filter((id) => id !== drafted)).size).toBe(most)
    }),
  )
})

test('property: the most of the steps that different people can take is what trying all ways finds', () => {
  const byTrying = (
    steps: { role: (typeof REVIEWER_ROLES)[number]; qualified: boolean }[],
    people: Approver[],
  ): number => {
    const [first, ...rest] = steps
    if (!first) return 0
    const taking = people
      .filter((each) => suits(each, first))
      .map(
        (each) =>
          1 +
          byTrying(
            rest,
            people.filter((other) => other !== each),
          ),
      )
    return Math.max(byTrying(rest, people), ...taking)
  }
  fc.assert(
    fc.property(staffs, chains, (staff, chain) => {
      expect(distinctPeople(chain, staff)).toBe(byTrying(chain, staff))
    }),
  )
})
