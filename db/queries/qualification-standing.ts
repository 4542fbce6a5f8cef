import { and, eq, gte, lte } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import type { Statements } from '../client'
import { assessments } from '../schema/qualifications'

/** Whether a passed assessment of the member of staff is in force on the day. */
export function isQualified(sql: Statements, staffId: number, day: PlainDate): boolean {
  const inForce = and(
    eq(assessments.staffId, staffId),
    eq(assessments.passed, true),
    lte(assessments.assessedOn, day),
    gte(assessments.validUntil, day),
  )
  return sql.select({ id: assessments.id }).from(assessments).where(inForce).get() !== undefined
}
