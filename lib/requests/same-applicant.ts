import type { ApplicantKind } from '../law/applicants'

export type Identity = { kind: ApplicantKind; name: string; identityNumber: string; organisationCode: string }

/**
 * Whether two entries are of the same applicant: of one kind and name, and no number says otherwise. A number that was
 * left out once does not make somebody else of the applicant.
 */
export function isSame(one: Identity, other: Identity): boolean {
  const agree = (number: string, otherNumber: string) => number === '' || otherNumber === '' || number === otherNumber
  return (
    one.kind === other.kind &&
    one.name === other.name &&
    agree(one.identityNumber, other.identityNumber) &&
    agree(one.organisationCode, other.organisationCode)
  )
}

/** What entries of the same applicant have in common; numbers decide the rest. */
export function kindAndName({ kind, name }: Pick<Identity, 'kind' | 'name'>): string {
  return `${kind} ${name}`
}
