import { eq, sql as raw } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { CaseFile } from '@/lib/requests/case-file'
import { receivedOrArrived } from '@/lib/requests/receipt'
import { readable } from '../anonymisation/readable'
import type { Statements } from '../client'
import { prepared } from '../prepared'
import { caseClocks } from '../schema/case-acts'
import { applicants, disclosureRequests } from '../schema/requests'
import { actsIn, readableRecords, recordsOf } from './case-acts'

const filed = prepared((sql) =>
  sql
    .select({ request: disclosureRequests, applicant: applicants, judgement: caseClocks })
    .from(disclosureRequests)
    .innerJoin(applicants, eq(applicants.id, disclosureRequests.applicantId))
    .innerJoin(caseClocks, eq(caseClocks.requestId, disclosureRequests.id))
    .where(eq(disclosureRequests.number, raw.placeholder('number')))
    .prepare(),
)

/** The whole record of one request. Inside a write it is read in the same transaction. */
export function fileOf(sql: Statements, number: string) {
  const row = filed(sql).get({ number })
  if (!row) return undefined
  const records = recordsOf(sql, row.request.id)
  return { ...row, records, ...caseFileOf(row.request, records) }
}

export type RequestFile = NonNullable<ReturnType<typeof fileOf>>

/** The whole record as this actor may read it. */
export function readableFile(actor: Actor, file: RequestFile): RequestFile {
  const request = readable(actor, disclosureRequests, file.request)
  const records = readableRecords(actor, file.records)
  // The acts tell what the records say, so they are read from what may be read.
  return {
    ...file,
    request,
    records,
    applicant: readable(actor, applicants, file.applicant),
    ...caseFileOf(request, records),
  }
}

/** The case as the rules read it. */
export function caseFileOf(
  request: typeof disclosureRequests.$inferSelect,
  records: ReturnType<typeof recordsOf>,
): CaseFile {
  return {
    receivedOn: receivedOrArrived(request),
    ...(request.receivedOn === null && { pending: true }),
    applicantKind: request.applicantKind,
    assigned: request.sectionId !== null || request.handlerId !== null,
    acts: actsIn(records),
    gaps: records.gaps.map(({ gap }) => gap),
  }
}
