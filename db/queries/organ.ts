import { asc, eq, gte } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { type RemedyChoices, USUAL_REMEDY_CHOICES } from '@/lib/law/remedy-routes'
import { connection } from '../client'
import { prepared } from '../prepared'
import { staffAbsences } from '../schema/letter-approvals'
import { organs, sections, staff } from '../schema/organ'

/** Whether the ledger has been founded; asked before anybody can be signed in. */
export function ledgerIsFounded(): boolean {
  return connection().select({ id: organs.id }).from(organs).get() !== undefined
}

/** The organ whose ledger this is; throws before it is founded. */
export function organOf(_actor: Actor) {
  const organ = theOrgan(connection()).get()
  if (!organ) throw new Error('the ledger has no organ yet')
  return organ
}

const theOrgan = prepared((sql) => sql.select().from(organs).prepare())

/** What the organ has chosen where the sources disagree on whether a review comes first. */
export function remedyChoices(_actor: Actor): RemedyChoices {
  return remedyColumns(connection()).get() ?? USUAL_REMEDY_CHOICES
}

const remedyColumns = prepared((sql) =>
  sql.select({ silence: organs.silenceRemedy, enquiry: organs.enquiryRemedy }).from(organs).prepare(),
)

/** The organ's name and whether this is the demonstration, for pages before signing in. */
export function organName(): { shortName: string; demonstration: boolean } | undefined {
  return connection().select({ shortName: organs.shortName, demonstration: organs.demonstration }).from(organs).get()
}

export function listSections(_actor: Actor) {
  return connection().select().from(sections).orderBy(asc(sections.id)).all()
}

export function listStaff(_actor: Actor) {
  return connection()
    .select({
      id: staff.id,
      username: staff.username,
      name: staff.name,
      role: staff.role,
      sectionId: staff.sectionId,
      section: sections.name,
      active: staff.active,
      version: staff.version,
    })
    .from(staff)
    .leftJoin(sections, eq(sections.id, staff.sectionId))
    .orderBy(asc(staff.id))
    .all()
}

/** Who is away on that day or later, the nearest first. */
export function absencesFrom(_actor: Actor, day: PlainDate) {
  return connection()
    .select()
    .from(staffAbsences)
    .where(gte(staffAbsences.lastDay, day))
    .orderBy(asc(staffAbsences.firstDay), asc(staffAbsences.id))
    .all()
}
