import { asc, eq } from 'drizzle-orm'
import { pinyin } from 'pinyin-pro'
import type { Actor } from '@/lib/access'
import { connection } from '../client'
import { prepared } from '../prepared'
import { sections, staff } from '../schema/organ'

/** The sections and people that a case can be given to, each findable by the initials of its pinyin. */
export function handlingChoices(_actor: Actor<'request.view'>) {
  return {
    sections: sectionsInUse(connection()).all().map(withInitials),
    staff: staffInUse(connection())
      .all()
      .filter(({ role }) => role !== 'administrator')
      .map(({ value, label }) => withInitials({ value, label })),
  }
}

const sectionsInUse = prepared((sql) =>
  sql
    .select({ value: sections.id, label: sections.name })
    .from(sections)
    .where(eq(sections.active, true))
    .orderBy(asc(sections.id))
    .prepare(),
)
const staffInUse = prepared((sql) =>
  sql
    .select({ value: staff.id, label: staff.name, role: staff.role })
    .from(staff)
    .where(eq(staff.active, true))
    .orderBy(asc(staff.id))
    .prepare(),
)

export function withInitials<T extends { label: string }>(option: T) {
  return { ...option, keys: pinyin(option.label, { pattern: 'first', toneType: 'none', separator: '' }).toLowerCase() }
}
