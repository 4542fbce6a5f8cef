import { and, eq, notExists } from 'drizzle-orm'
import type { RequestInput } from '@/lib/requests/input'
import { prepared } from '../prepared'
import { applicants, disclosureRequests } from '../schema/requests'
import type { Tx } from '../transaction'
import { insertRow } from './insert-row'

const sameIdentity = prepared((_, driver) =>
  driver
    .prepare<RequestInput['applicant'], number>(`
      SELECT id FROM applicants
      WHERE name = :name AND kind = :kind AND identity_document IS :identityDocument AND identity_number = :identityNumber
        AND organisation_code = :organisationCode AND representative = :representative`)
    .pluck(),
)

/** The applicant with exactly this identity, entered if there is none. Nobody is merged on a mere likeness. */
export function applicantId(tx: Tx, applicant: RequestInput['applicant']): number {
  const { kind, name, identityDocument, identityNumber, organisationCode, representative } = applicant
  const identity = { kind, name, identityDocument, identityNumber, organisationCode, representative }
  return sameIdentity(tx.sql).get(identity) ?? insertRow(tx.sql, applicants, identity).id
}

/** Deletes identities without a request, whose personal data has no purpose. */
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
