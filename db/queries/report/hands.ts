import { and, asc, eq, inArray } from 'drizzle-orm'
import { type Actor, PERMISSIONS } from '@/lib/access'
import { connection } from '../../client'
import { staff } from '../../schema/organ'

/** Who may take each step of a report on its way to publication, by name. */
export function reportHands(_actor: Actor<'report.view'>) {
  return { check: namesOf('report.check'), sign: namesOf('report.sign'), publish: namesOf('report.publish') }
}
export type ReportHands = ReturnType<typeof reportHands>

function namesOf(permission: 'report.check' | 'report.sign' | 'report.publish'): string[] {
  const mayDo = and(eq(staff.active, true), inArray(staff.role, [...PERMISSIONS[permission]]))
  const people = connection().select({ name: staff.name }).from(staff).where(mayDo).orderBy(asc(staff.id)).all()
  return people.map(({ name }) => name)
}
