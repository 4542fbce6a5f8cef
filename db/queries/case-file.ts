import { eq } from 'drizzle-orm'
import type { Statements } from '../client'
import { applicants, disclosureRequests, replies } from '../schema/requests'

/** The whole record of one request. Inside a write it is read in the same transaction. */
export function fileOf(sql: Statements, number: string) {
  const row = sql
    .select({ request: disclosureRequests, applicant: applicants, reply: replies })
    .from(disclosureRequests)
    .innerJoin(applicants, eq(applicants.id, disclosureRequests.applicantId))
    .leftJoin(replies, eq(replies.requestId, disclosureRequests.id))
    .where(eq(disclosureRequests.number, number))
    .get()
  return row && { ...row, receivedOn: row.request.receivedOn, applicantKind: row.request.applicantKind }
}

export type RequestFile = NonNullable<ReturnType<typeof fileOf>>
