import { type AnyColumn, and, asc, count, desc, eq, gte, isNull, lt, not, or, type SQL, sql } from 'drizzle-orm'
import { type Actor, may } from '@/lib/access'
import { NONE } from '@/lib/address'
import { COVERED_IN_TRAIL, changesOf } from '@/lib/audit/changes'
import type { AuditListQuery } from '@/lib/audit/list-query'
import { addDays, type PlainDate } from '@/lib/dates'
import { sizeOf } from '@/lib/list-query'
import { isFieldWithheld, NOUNS_OF_CASES, readableReason } from '../anonymisation/recorded'
import { connection } from '../client'
import { auditEntries as entries } from '../schema/ledger'
import { checkAuditChain } from './audit-chain'
import { patternOf } from './like'

/** One page of the audit trail with what each entry changed, and how many entries the filters leave. */
export function listAudit(actor: Actor<'audit.view'>, query: AuditListQuery) {
  const where = matching(actor, query)
  const direction = query.sort.startsWith('-') ? desc : asc
  const rows = connection()
    .select()
    .from(entries)
    .where(where)
    .orderBy(direction(entries.id))
    .limit(sizeOf(query))
    .offset((query.page - 1) * sizeOf(query))
    .all()
  return {
    total: connection().select({ count: count() }).from(entries).where(where).get()!.count,
    rows: rows.map(({ before, after, previousHash: _, ...entry }) => ({
      ...entry,
      reason: readableReason(actor, entry.subject, entry.reason),
      changes: changesOf({ subject: entry.subject, before, after }, (field) =>
        isFieldWithheld(actor, entry.subject, field),
      ),
    })),
  }
}

/** Every entry against the chain of hashes: how many there are, and what is wrong. */
export function auditChain(_actor: Actor<'audit.view'>) {
  return checkAuditChain(connection())
}

function matching(actor: Actor<'audit.view'>, { person, act, subject, from, to, q }: AuditListQuery): SQL | undefined {
  return and(
    person === undefined ? undefined : person === NONE ? isNull(entries.staffId) : eq(entries.staffId, person),
    act === undefined ? undefined : eq(entries.act, act),
    subject === undefined ? undefined : eq(entries.subject, subject),
    from === undefined ? undefined : gte(entries.at, startOf(from)),
    to === undefined ? undefined : lt(entries.at, startOf(addDays(to, 1))),
    q === undefined ? undefined : saying(actor, q),
  )
}

/**
 * The entries in which the text stands, without what nobody reads in the trail: a covered number cannot be found out by
 * searching it digit by digit. Whoever may not see applicants finds nothing by what is said of a case.
 */
function saying(actor: Actor<'audit.view'>, text: string): SQL {
  const pattern = patternOf(text)
  const has = (column: SQL | AnyColumn) => sql`${column} LIKE ${pattern} ESCAPE '\\'`
  const inRecord = (column: AnyColumn) => sql`(${has(column)} AND EXISTS (
    SELECT 1 FROM json_tree(${column}) WHERE ${has(sql`atom`)} AND coalesce(key, '') NOT IN ${COVERED_IN_TRAIL}))`
  const always = [has(entries.subject), has(entries.staffName)]
  const told = may(actor, 'applicant.view')
    ? [has(entries.reason), inRecord(entries.before), inRecord(entries.after)]
    : [and(has(entries.reason), not(ofCases))]
  return or(...always, ...told)!
}

const ofCases = or(...NOUNS_OF_CASES.map((noun) => sql`${entries.subject} GLOB ${`${noun}:*`}`))!

/** The instant at which a day begins in China. */
function startOf(day: PlainDate): string {
  return new Date(`${day}T00:00:00+08:00`).toISOString()
}
