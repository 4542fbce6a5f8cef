import { and, eq, notExists, sql as raw } from 'drizzle-orm'
import type { RequestInput } from '@/lib/requests/input'
import { prepared } from '../prepared'
import { applicants, disclosureRequests } from '../schema/requests'
import type { Tx } from '../transaction'
import { insertRow } from './insert-row'

const sameIdentity = prepared((sql) =>
  sql
    .select({ id: applicants.id })
    .from(applicants)
    .where(
      and(
        eq(applicants.name, raw.placeholder('name')),
        eq(applicants.kind, raw.placeholder('kind')),
        raw`${applicants.identityDocument} IS ${raw.placeholder('identityDocument')}`,
        eq(applicants.identityNumber, raw.placeholder('identityNumber')),
        eq(applicants.organisationCode, raw.placeholder('organisationCode')),
        eq(applicants.representative, raw.placeholder('representative')),
      ),
    )
    .prepare(),
)

/** The applicant with exactly this identity, entered if there is none. Nobody is merged on a mere likeness. */
export function applicantId(tx: Tx, applicant: RequestInput['applicant']): number {
  const { kind, name, identityDocument, identityNumber, organisationCode, representative } = applicant
  const identity = { kind, name, identityDocument, identityNumber, organisationCode, representative }
  return sameIdentity(tx.sql).get(identity)?.id ?? insertRow(tx.sql, applicants, identity).id
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
