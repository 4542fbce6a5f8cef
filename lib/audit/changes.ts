import { COVERED_FIELDS, WITHHELD } from '../requests/masked'

/** A field of a record before and after an act; null where it did not exist. */
export type Change = { field: string; before: string | null; after: string | null }

/** The fields that the trail shows to nobody; the record's page shows them, which is recorded where they are covered there. */
export const COVERED_IN_TRAIL = [...COVERED_FIELDS, 'contact'] as const
const COVERED: ReadonlySet<string> = new Set(COVERED_IN_TRAIL)
const OF_PERSONS = /^(?:request|rectification|suggestion):/
/** The hashes of anonymised entries, used to verify the chain and not shown. */
const UNREAD = /^entries\./
const PLACE_IN_LIST = /^\d+$/

type Recorded = { subject: string; before: string | null; after: string | null }
type Leaf = { text: string; isText: boolean }

/**
 * What an entry changed, field by field; fields that stayed as they were are not named. `isWithheld` says of the name of a
 * field whether its texts are kept from whoever reads.
 */
export function changesOf({ subject, before, after }: Recorded, isWithheld: (name: string) => boolean): Change[] {
  const [stood, stands] = [leavesOf(before), leavesOf(after)]
  const shown = (field: string, leaf: Leaf | undefined): string | null => {
    if (leaf === undefined || leaf.text === '') return null
    const name = nameOf(field)
    const isCovered = COVERED.has(name) && OF_PERSONS.test(subject)
    return isCovered || (leaf.isText && isWithheld(name)) ? WITHHELD : leaf.text
  }
  return [...new Set([...stood.keys(), ...stands.keys()])]
    .filter((field) => subject !== 'retention' || !UNREAD.test(field))
    .filter((field) => (stood.get(field)?.text ?? '') !== (stands.get(field)?.text ?? ''))
    .map((field) => ({
      field,
      before: shown(field, stood.get(field)),
      after: shown(field, stands.get(field)),
    }))
}

/** The name of a field within its record; the texts of a list have the name of the list. */
function nameOf(field: string): string {
  return field.split('.').findLast((part) => !PLACE_IN_LIST.test(part)) ?? ''
}

/**
 * The fields of what was recorded, those of its parts behind a point: `applicant.name`, `records.conclusions.0.outcome`.
 */
function leavesOf(recorded: string | null): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  const walk = (value: unknown, field: string) => {
    if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value)) walk(part, field ? `${field}.${key}` : key)
    else if (value !== null) leaves.set(field, { text: String(value), isText: typeof value === 'string' })
  }
  if (recorded !== null) walk(JSON.parse(recorded), '')
  return leaves
}
