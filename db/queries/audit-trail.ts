import { and, asc, count, desc, eq, gte, isNull, lt, type SQL } from 'drizzle-orm'
import { type Actor, may } from '@/lib/access'
import { changesOf } from '@/lib/audit/changes'
import type { AuditListQuery } from '@/lib/audit/list-query'
import { addDays, type PlainDate } from '@/lib/dates'
import { NONE, sizeOf } from '@/lib/list-query'
import { connection } from '../client'
import { auditEntries as entries } from '../schema/ledger'
import { checkAuditChain } from './audit-chain'
import { contains } from './like'

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
  const knowsApplicants = may(actor, 'applicant.view')
  return {
    total: connection().select({ count: count() }).from(entries).where(where).get()!.count,
    rows: rows.map(({ before, after, previousHash: _, ...entry }) => ({
      ...entry,
      changes: changesOf({ subject: entry.subject, before, after }, knowsApplicants),
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
    q === undefined ? undefined : contains(q, ...soughtBy(actor)),
  )
}

/** The columns searched for this actor: text that is masked for them must not be searchable. */
function soughtBy(actor: Actor<'audit.view'>) {
  const always = [entries.subject, entries.reason, entries.staffName]
  return may(actor, 'applicant.view') ? [...always, entries.before, entries.after] : always
}

/** The instant at which a day begins in China. */
function startOf(day: PlainDate): string {
  return new Date(`${day}T00:00:00+08:00`).toISOString()
}
