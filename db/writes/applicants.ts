import { and, eq, isNull, notExists } from 'drizzle-orm'
import type { RequestInput } from '@/lib/requests/input'
import { applicants, disclosureRequests } from '../schema/requests'
import type { Tx } from '../transaction'

/** The applicant with exactly this identity, entered if there is none. Nobody is merged on a mere likeness. */
export function applicantId(tx: Tx, applicant: RequestInput['applicant']): number {
  const { kind, name, identityDocument, identityNumber, organisationCode, representative } = applicant
  const identity = { kind, name, identityDocument, identityNumber, organisationCode, representative }
  const known = tx.sql
    .select({ id: applicants.id })
    .from(applicants)
    .where(
      and(
        eq(applicants.name, name),
        eq(applicants.kind, kind),
        identityDocument ? eq(applicants.identityDocument, identityDocument) : isNull(applicants.identityDocument),
        eq(applicants.identityNumber, identityNumber),
        eq(applicants.organisationCode, organisationCode),
        eq(applicants.representative, representative),
      ),
    )
    .get()
  return known?.id ?? tx.sql.insert(applicants).values(identity).returning({ id: applicants.id }).get().id
}

/** Personal data is not kept for nobody: an identity without a request goes. */
export function forgetUnused(tx: Tx, id: number): void {
  const requests = tx.sql
    .select({ id: disclosureRequests.id })
    .from(disclosureRequests)
    .where(eq(disclosureRequests.applicantId, id))
  tx.sql
    .delete(applicants)
    .where(and(eq(applicants.id, id), notExists(requests)))
    .run()
}
