/** A field of a record before and after an act; null where it did not exist. */
export type Change = { field: string; before: string | null; after: string | null }

const MASKED_VALUE = '＊＊＊'

/** Fields of an applicant never shown in the audit trail; the case file shows them on demand. */
const CONTACT_FIELDS = new Set(['identityNumber', 'phone', 'address', 'email', 'contact'])
/** Fields shown only to those who may see applicants. */
const NAME_FIELDS = new Set([
  'name',
  'representative',
  'organisationCode',
  'statement',
  'q',
  'applicantName',
  'requested',
  'evidence',
  'suggestedBy',
])
/** The hashes of anonymised entries, used to verify the chain and not shown. */
const UNREAD = /^entries\./
/** The subjects whose entries contain personal data: requests and what is asked beside them, and filters of exported lists. */
const OF_PERSONS = /^(?:request|rectification|suggestion|list):/

type Recorded = { subject: string; before: string | null; after: string | null }

/** What an entry changed, field by field, personal data left out; fields that stayed as they were are not named. */
export function changesOf({ subject, before, after }: Recorded, knowsApplicants: boolean): Change[] {
  const [stood, stands] = [fieldsOf(before), fieldsOf(after)]
  const visibleValue = (field: string, value: string | undefined): string | null => {
    if (value === undefined || value === '') return null
    const key = field.split('.').at(-1)!
    const withheld = CONTACT_FIELDS.has(key) || (NAME_FIELDS.has(key) && !knowsApplicants)
    return withheld && OF_PERSONS.test(subject) ? MASKED_VALUE : value
  }
  return [...new Set([...stood.keys(), ...stands.keys()])]
    .filter((field) => subject !== 'retention' || !UNREAD.test(field))
    .filter((field) => (stood.get(field) ?? '') !== (stands.get(field) ?? ''))
    .map((field) => ({
      field,
      before: visibleValue(field, stood.get(field)),
      after: visibleValue(field, stands.get(field)),
    }))
}

/**
 * The fields of what was recorded, those of its parts behind a point: `applicant.name`, `records.conclusions.0.outcome`.
 */
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
