import { and, eq, inArray, sql as raw } from 'drizzle-orm'
import { grouped } from '@/lib/grouped'
import { kindAndName } from '@/lib/requests/same-applicant'
import { ANONYMISED, pseudonymised } from '@/lib/retention/pseudonyms'
import type { DueCase } from '../queries/retention'
import { anonymisedCases } from '../schema/anonymised'
import { applicants, disclosureRequests as requests } from '../schema/requests'
import type { Tx } from '../transaction'

type Applicant = typeof applicants.$inferSelect

/**
 * Gives a pseudonym to the applicants of these cases of whom no case is left that is not anonymised. Returns how many there
 * were, the requests that now show the pseudonym, and by which words they were known.
 */
export function anonymiseApplicants(
  tx: Tx,
  due: readonly DueCase[],
): { count: number; requests: number[]; words: string[] } {
  const before = namesakesOf(tx, due)
  const known = knownAmong(tx, before)
  const after = [...grouped(before, kindAndName).values()].flatMap((entries) =>
    pseudonymised(entries, ({ id }) => known.has(id)),
  )
  for (const { id, name, identityNumber, organisationCode, representative } of after)
    tx.sql
      .update(applicants)
      .set({ name, identityNumber, organisationCode, representative })
      .where(eq(applicants.id, id))
      .run()
  const ids = new Set(after.map(({ id }) => id))
  return {
    count: new Set(after.map(({ name }) => name)).size,
    requests: requestsOf(tx, [...ids]),
    words: before.filter(({ id }) => ids.has(id)).flatMap(wordsOfApplicant),
  }
}

const wordsOfApplicant = ({ name, identityNumber, organisationCode, representative }: Applicant) => [
  name,
  identityNumber,
  organisationCode,
  representative,
]

/** The entries of the kinds and names of the cases' applicants, but those that have a pseudonym already. */
function namesakesOf(tx: Tx, due: readonly DueCase[]): Applicant[] {
  const ofCases = tx.sql
    .selectDistinct({ kind: applicants.kind, name: applicants.name })
    .from(requests)
    .innerJoin(applicants, eq(applicants.id, requests.applicantId))
    .where(
      inArray(
        requests.id,
        due.map(({ id }) => id),
      ),
    )
    .all()
    .filter(({ name }) => !name.includes(ANONYMISED))
  return ofCases.flatMap(({ kind, name }) =>
    tx.sql
      .select()
      .from(applicants)
      .where(and(eq(applicants.kind, kind), eq(applicants.name, name)))
      .all(),
  )
}

function knownAmong(tx: Tx, entries: readonly Applicant[]): Set<number> {
  const ids = entries.map(({ id }) => id)
  const notAnonymised = raw`${requests.id} NOT IN (SELECT ${anonymisedCases.requestId} FROM ${anonymisedCases})`
  const rows = tx.sql
    .selectDistinct({ id: requests.applicantId })
    .from(requests)
    .where(and(inArray(requests.applicantId, ids), notAnonymised))
    .all()
  return new Set(rows.map(({ id }) => id))
}

function requestsOf(tx: Tx, ids: number[]): number[] {
  const ofApplicants = inArray(requests.applicantId, ids)
  return tx.sql
    .select({ id: requests.id })
    .from(requests)
    .where(ofApplicants)
    .all()
    .map(({ id }) => id)
}

/** How the applicants of these cases could be reached there. */
export function contactsOf(tx: Tx, due: readonly DueCase[]): string[] {
  const { phone, email, address } = requests
  const ids = due.map(({ id }) => id)
  const contacts = tx.sql.select({ phone, email, address }).from(requests).where(inArray(requests.id, ids)).all()
  return contacts.flatMap((contact) => Object.values(contact))
}
