import { type Identity, isSame } from '../requests/same-applicant'

/** The text that replaces anonymised personal data. */
export const ANONYMISED = '〔已匿名〕'

/** The replacement of a text; an empty text stays empty, since missing texts are counted. */
export function withoutText(text: string): string {
  return text && ANONYMISED
}

type Named = Identity & { id: number; representative: string }

/**
 * The entries of applicants that are no longer known, under their pseudonyms. Entries that are taken for the same
 * applicant, also by way of a third, are known as long as one of them is; afterwards they are taken for the same as
 * before, so that repeated applicants are counted as they were.
 */
export function pseudonymised<N extends Named>(entries: readonly N[], isKnown: (entry: N) => boolean): N[] {
  return groupsOf(entries)
    .filter((group) => !group.some((entry) => isKnown(entry)))
    .flatMap(underPseudonym)
}

function groupsOf<N extends Named>(entries: readonly N[]): N[][] {
  const remaining = new Set(entries)
  const groups: N[][] = []
  for (const first of remaining) {
    const group = [first]
    remaining.delete(first)
    for (const member of group)
      for (const other of remaining)
        if (isSame(member, other)) {
          remaining.delete(other)
          group.push(other)
        }
    groups.push(group)
  }
  return groups
}

/** Names the applicant by the lowest id of the group's entries, which is unique. */
function underPseudonym<N extends Named>(group: readonly N[]): N[] {
  const ordinal = String(Math.min(...group.map(({ id }) => id))).padStart(5, '0')
  const names = (field: 'identityNumber' | 'organisationCode') => {
    const values = [...new Set(group.map((entry) => entry[field]))].filter((value) => value !== '')
    return (value: string) => value && `${ANONYMISED}${values.indexOf(value) + 1}`
  }
  const [identity, code] = [names('identityNumber'), names('organisationCode')]
  return group.map((entry) => ({
    ...entry,
    name: `申请人${ANONYMISED}${ordinal}`,
    identityNumber: identity(entry.identityNumber),
    organisationCode: code(entry.organisationCode),
    representative: withoutText(entry.representative),
  }))
}
