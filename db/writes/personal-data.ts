import { eq } from 'drizzle-orm'
import type { CoveredData } from '@/lib/requests/masked'
import { conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { applicants, disclosureRequests } from '../schema/requests'
import type { Tx } from '../transaction'

/** Uncovers an applicant's identity number and contact for whoever asks, who is recorded with it. */
export function uncoverApplicant(tx: Tx, number: string): Result<CoveredData> {
  const { phone, email, address } = disclosureRequests
  const applicant = tx.sql
    .select({ phone, email, address, identityNumber: applicants.identityNumber })
    .from(disclosureRequests)
    .innerJoin(applicants, eq(applicants.id, disclosureRequests.applicantId))
    .where(eq(disclosureRequests.number, number))
    .get()
  if (!applicant) return conflict
  recordAct(tx, { act: 'request.uncover', subject: `request:${number}` })
  return ok(applicant)
}
