import { and, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { firstDayOf } from '@/lib/dates'
import type { DocumentKind } from '@/lib/documents/document'
import type { Table3Column, Table4Block } from '@/lib/law/report-formats/report-format'
import type { Finding } from '@/lib/report/checks/finding'
import type { NamedRecord } from '@/lib/report/checks/named-record'
import { connection } from '../../client'
import { auditEntries } from '../../schema/ledger'
import { normativeDocuments as documents, remedies } from '../../schema/registers'
import { disclosureRequests as requests } from '../../schema/requests'
import { inYear } from '../day-columns'
import { countedConclusion, countedConclusions, counts } from '../table3-conditions'
import { requestsBehind } from './requests'

/** The records that are looked at first. */
const MOST_RECORDS_NAMED = 10

/**
 * Names the records that may have moved a figure away from last year's: no record contradicts itself there, so those
 * that were changed last come first. They are no part of the facts that an explanation is given for.
 */
export function withCandidates<F extends Finding>(
  actor: Actor<'report.view'>,
  year: number,
  findings: readonly F[],
): F[] {
  return findings.map((finding) =>
    finding.records.length > 0 ? finding : { ...finding, records: candidates(actor, year, finding) },
  )
}

function candidates(
  actor: Actor<'report.view'>,
  year: number,
  { rule, cells, found, expected }: Finding,
): NamedRecord[] {
  const [, first, second] = cells[0]?.split('.') ?? []
  switch (rule) {
    case 'Y-1':
      return movedRequests(actor, year, second as Table3Column, Number(found) > Number(expected))
    case 'Y-2':
      return movedDocuments(first as DocumentKind)
    case 'T4-2':
      return movedRemedies(year, first as Table4Block)
    default:
      return []
  }
}

/** Too many carried in: they are among those carried in. Too few: what is missing has meanwhile another day. */
function movedRequests(
  _actor: Actor<'report.view'>,
  year: number,
  column: Table3Column,
  surplus: boolean,
): NamedRecord[] {
  const kind = column === 'total' ? undefined : eq(requests.applicantKind, column)
  const concludedEarlier = inYear(countedConclusions.concludedOn, year - 1)
  const receivedLater = and(gte(requests.receivedOn, firstDayOf(year)), lt(requests.year, year))
  const where = surplus
    ? requestsBehind('carried_in', year)
    : sql`(${and(concludedEarlier, counts(countedConclusions))} OR ${receivedLater})`
  return connection()
    .select({ number: requests.number })
    .from(requests)
    .leftJoin(countedConclusions, countedConclusion)
    .where(and(kind, where))
    .orderBy(desc(changedIn(sql`'request:' || ${requests.number}`)), desc(requests.id))
    .limit(MOST_RECORDS_NAMED)
    .all()
    .map(({ number }) => ({ name: number, path: `/requests/${number}`, problem: 'changed_lately' }))
}

function movedDocuments(kind: DocumentKind): NamedRecord[] {
  return connection()
    .select({ id: documents.id, title: documents.title })
    .from(documents)
    .where(eq(documents.kind, kind))
    .orderBy(desc(changedIn(sql`'document:' || ${documents.id}`)))
    .limit(MOST_RECORDS_NAMED)
    .all()
    .map(({ id, title }) => ({ name: title, path: `/documents/${id}`, problem: 'changed_lately' }))
}

function movedRemedies(year: number, block: Table4Block): NamedRecord[] {
  return connection()
    .select({ id: remedies.id, body: remedies.body, caseNumber: remedies.caseNumber })
    .from(remedies)
    .where(and(eq(remedies.block, block), lt(remedies.filedOn, firstDayOf(year))))
    .orderBy(desc(changedIn(sql`'remedy:' || ${remedies.id}`)))
    .limit(MOST_RECORDS_NAMED)
    .all()
    .map(({ id, body, caseNumber }) => ({
      name: `${body} ${caseNumber}`.trim(),
      path: `/remedies/${id}`,
      problem: 'changed_lately',
    }))
}

/** The last audit entry of a subject: the higher, the later it was changed. */
function changedIn(subject: SQL): SQL {
  return sql`(SELECT max(${auditEntries.id}) FROM ${auditEntries} WHERE ${auditEntries.subject} = ${subject})`
}
