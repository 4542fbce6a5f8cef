import { and, desc, eq, gt, max, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { pageOfSubject } from '@/lib/audit/subject'
import type { TouchedRecord } from '@/lib/duties/desk'
import { connection } from '../client'
import { auditEntries as entries } from '../schema/ledger'
import { subjectNames } from './subject-names'

const [SHOWN, LOOKED_THROUGH] = [8, 200]
/** The entries among which the actor's own are looked for, so that a long trail is not read through. */
const LATELY = 5000

/** The records that the actor wrote last, each once, the latest first: those that have a page. */
export function recentlyTouched(actor: Actor, locale: string): TouchedRecord[] {
  if (actor.staffId === null) return []
  const own = connection()
    .select({ id: entries.id, subject: entries.subject, at: entries.at })
    .from(entries)
    .where(and(eq(entries.staffId, actor.staffId), gt(entries.id, sql`(SELECT max(id) FROM ${entries}) - ${LATELY}`)))
    .orderBy(desc(entries.id))
    .limit(LOOKED_THROUGH)
    .as('own')
  const rows = connection()
    .select({ subject: own.subject, at: max(own.at) })
    .from(own)
    .groupBy(own.subject)
    .orderBy(desc(max(own.id)))
    .all()
  const touched = rows.flatMap(({ subject, at }) => {
    const href = pageOfSubject(subject)
    return href && at ? [{ subject, href, at }] : []
  })
  const shown = touched.slice(0, SHOWN)
  const names = subjectNames(
    actor,
    shown.map(({ subject }) => subject),
    locale,
  )
  return shown.map((each) => ({ ...each, name: names.get(each.subject) ?? null }))
}
