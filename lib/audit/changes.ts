/** One field of a record as it stood before an act and after it; null where it did not stand. */
export type Change = { field: string; before: string | null; after: string | null }

const WITHHELD = '＊＊＊'

/** Of an applicant nobody reads these in the trail: the case file shows them on demand. */
const CONTACT = new Set(['identityNumber', 'phone', 'address', 'email'])
/** And these only whoever may know the applicant. */
const NAMES = new Set(['name', 'representative', 'organisationCode', 'statement', 'q'])
/** The hashes of the entries that retention rewrote: for the check of the chain, not for reading. */
const UNREAD = /^entries\./
/** Whose entries hold personal data: requests, and the filters of lists that were taken out. */
const OF_PERSONS = /^(?:request|list):/

type Recorded = { subject: string; before: string | null; after: string | null }

/** What an entry changed, field by field, personal data left out; fields that stayed as they were are not named. */
export function changesOf({ subject, before, after }: Recorded, knowsApplicants: boolean): Change[] {
  const [stood, stands] = [fieldsOf(before), fieldsOf(after)]
  const shown = (field: string, value: string | undefined): string | null => {
    if (value === undefined || value === '') return null
    const key = field.split('.').at(-1)!
    const withheld = CONTACT.has(key) || (NAMES.has(key) && !knowsApplicants)
    return withheld && OF_PERSONS.test(subject) ? WITHHELD : value
  }
  return [...new Set([...stood.keys(), ...stands.keys()])]
    .filter((field) => subject !== 'retention' || !UNREAD.test(field))
    .filter((field) => (stood.get(field) ?? '') !== (stands.get(field) ?? ''))
    .map((field) => ({ field, before: shown(field, stood.get(field)), after: shown(field, stands.get(field)) }))
}

/** The fields of what was recorded, those of its parts behind a point: `applicant.name`, `records.conclusions.0.outcome`. */
function fieldsOf(recorded: string | null): Map<string, string> {
  const fields = new Map<string, string>()
  const walk = (value: unknown, field: string) => {
    if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value)) walk(part, field ? `${field}.${key}` : key)
    else if (value !== null) fields.set(field, String(value))
  }
  if (recorded !== null) walk(JSON.parse(recorded), '')
  return fields
}
