import { and, asc, eq, gte, inArray, lte } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { Approver } from '@/lib/letters/approvers'
import { DEFAULT_LETTER_CHAINS, type ScopedStep } from '@/lib/letters/chain'
import { REVIEWER_ROLES } from '@/lib/published/review-chain'
import { connection, type Statements } from '../client'
import { letterChain, staffAbsences } from '../schema/letter-approvals'
import { staff } from '../schema/organ'
import { assessments } from '../schema/qualifications'

/** The chains that a letter submitted now goes through. */
export function letterChainsOf(sql: Statements): ScopedStep[] {
  const { scope, duty, name, role, qualified } = letterChain
  const own = sql
    .select({ scope, duty, name, role, qualified })
    .from(letterChain)
    .orderBy(asc(scope), asc(letterChain.ordinal))
    .all()
  return own.length > 0 ? own : [...DEFAULT_LETTER_CHAINS]
}

/** Everybody who may approve letters on that day, with who is away and who acts in whose place. */
export function approversOn(sql: Statements, day: PlainDate): (Approver & { name: string })[] {
  const people = sql
    .select({ staffId: staff.id, name: staff.name, role: staff.role })
    .from(staff)
    .where(and(eq(staff.active, true), inArray(staff.role, [...REVIEWER_ROLES])))
    .orderBy(asc(staff.id))
    .all()
  const absences = sql
    .select()
    .from(staffAbsences)
    .where(and(lte(staffAbsences.firstDay, day), gte(staffAbsences.lastDay, day)))
    .all()
  const qualified = qualifiedOn(sql, day)
  return people.map((person) => ({
    ...person,
    qualified: qualified.has(person.staffId),
    away: absences.some(({ staffId }) => staffId === person.staffId),
    standsInFor: people.filter(({ staffId }) =>
      absences.some((absence) => absence.staffId === staffId && absence.substituteId === person.staffId),
    ),
  }))
}

function qualifiedOn(sql: Statements, day: PlainDate): Set<number> {
  const inForce = and(eq(assessments.passed, true), lte(assessments.assessedOn, day), gte(assessments.validUntil, day))
  const rows = sql.selectDistinct({ staffId: assessments.staffId }).from(assessments).where(inForce).all()
  return new Set(rows.map(({ staffId }) => staffId))
}

/** The organ's chains of approval, for the settings. */
export function letterChains(_actor: Actor<'settings.letters'>): ScopedStep[] {
  return letterChainsOf(connection())
}

/** Everybody on the staff as approvers of letters, whoever is away included, for the settings. */
export function letterApprovers(_actor: Actor<'settings.letters'>, day: PlainDate): Approver[] {
  return approversOn(connection(), day).map(({ staffId, role, qualified }) => ({
    staffId,
    role,
    qualified,
    away: false,
    standsInFor: [],
  }))
}
