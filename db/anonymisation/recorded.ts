import { type Actor, may } from '@/lib/access'
import { WITHHELD } from '@/lib/requests/masked'
import { ANONYMISED, withoutText } from '@/lib/retention/pseudonyms'
import { APPLICANTS, ATTACHMENT_COLUMNS, COMPLAINTS, LETTER_TABLES, OF_MATTER, OF_REQUEST } from './columns'

type Recorded = Record<string, unknown>
/** The parts of an audit entry that may contain personal data. */
export type Said = { reason: string; before: string | null; after: string | null }
export type Cases = { ids: ReadonlySet<number>; numbers: ReadonlySet<string> }

/** Fields of audit entries that are not columns of the record; they hold codes and numbers of requests only. */
const EXTRA_FIELDS = ['record', 'parts', 'gaps']
/** Columns of codes that had another name when older entries were written: the `kind` of a conclusion. */
const FORMER_FIELDS = ['concludedBy']
const camelCase = (column: string) => column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
/** What one of the tables keeps and another anonymises under the same name is personal: an entry does not say of which it is. */
function keptFields(...tables: { kept: readonly string[]; anonymised: readonly string[] }[]): Set<string> {
  const personal = new Set(tables.flatMap((table) => table.anonymised))
  return new Set(tables.flatMap((table) => table.kept.filter((column) => !personal.has(column))).map(camelCase))
}

type Noun = {
  /** The fields whose text is kept; any other field is anonymised. */
  kept: ReadonlySet<string>
  /** Whether the recorded values belong to one of these cases. */
  isOf: (recorded: Recorded, cases: Cases) => boolean
}

/** The records that belong to a case, by the noun of an entry's subject. */
const NOUNS: Record<string, Noun> = {
  request: {
    kept: new Set([
      ...keptFields(...Object.values(OF_REQUEST), APPLICANTS, ATTACHMENT_COLUMNS),
      ...EXTRA_FIELDS,
      ...FORMER_FIELDS,
    ]),
    isOf: () => true,
  },
  remedy: {
    kept: keptFields(OF_REQUEST.remedies),
    isOf: ({ requestId }, { ids }) => ids.has(requestId as number),
  },
  // The entries of a matter are chosen by their subject.
  rectification: { kept: keptFields(OF_MATTER.rectifications, ...Object.values(LETTER_TABLES)), isOf: () => true },
  suggestion: {
    kept: new Set([...keptFields(OF_MATTER.publication_suggestions, ...Object.values(LETTER_TABLES)), 'requests']),
    isOf: () => true,
  },
  complaint: {
    kept: keptFields(COMPLAINTS),
    isOf: ({ requestNumber }, { numbers }) => numbers.has(requestNumber as string),
  },
}

/** The subjects whose entries may be anonymised: records of cases, and exported lists with a search text. */
const MAY_LOSE = new Set([...Object.keys(NOUNS), 'list'])

/** Whether an entry may be anonymised; all others are always verified by their own hash. */
export function mayLoseText(subject: string): boolean {
  return MAY_LOSE.has(nounOf(subject))
}

/** The nouns of the subjects whose entries are about a case. */
export const NOUNS_OF_CASES: readonly string[] = Object.keys(NOUNS)

/** Whether the text of a recorded field is withheld from this actor: what an anonymised entry would no longer have. */
export function isFieldWithheld(actor: Actor, subject: string, field: string): boolean {
  if (may(actor, 'applicant.view')) return false
  const noun = nounOf(subject)
  // Of the filters of an exported list, the text that was searched for.
  if (noun === 'list') return field === 'q'
  return noun in NOUNS && !NOUNS[noun]!.kept.has(field)
}

/** The reason of an entry as this actor may read it. */
export function readableReason(actor: Actor, subject: string, reason: string): string {
  const withheld = reason !== '' && nounOf(subject) in NOUNS && !may(actor, 'applicant.view')
  return withheld ? WITHHELD : reason
}

/** An audit entry about a case without its free text. */
export function withoutTextOf(subject: string, { reason, before, after }: Said, cases: Cases): Said {
  const noun = NOUNS[nounOf(subject)]!
  const [stood, stands] = [before, after].map((side) => (side === null ? null : (JSON.parse(side) as Recorded)))
  const without = (side: Recorded | null | undefined, text: string | null) =>
    side && noun.isOf(side, cases) ? JSON.stringify(withoutTexts(side, '', noun.kept)) : text
  const sides = [stood, stands].filter((side) => side !== null && side !== undefined)
  const isOf = sides.length === 0 || sides.some((side) => noun.isOf(side, cases))
  return {
    reason: isOf ? withoutText(reason) : reason,
    before: without(stood, before),
    after: without(stands, after),
  }
}

function withoutTexts(value: unknown, field: string, keeps: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return keeps.has(field) ? value : withoutText(value)
  if (Array.isArray(value)) return value.map((part) => withoutTexts(part, field, keeps))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutTexts(part, key, keeps)]))
}

/** The audit entry of an exported list without a search text that names an applicant. */
export function withoutSought(entry: Said, words: readonly string[]): Said {
  const { filters, ...list } = JSON.parse(entry.after!) as { filters: { q: string } }
  if (!isSought(filters.q, words)) return entry
  return { ...entry, after: JSON.stringify({ ...list, filters: { ...filters, q: ANONYMISED } }) }
}

/** Whether a search text contains one of the words or is contained in one. */
export function isSought(q: string, words: readonly string[]): boolean {
  return q !== '' && words.some((word) => word !== '' && (word.includes(q) || q.includes(word)))
}

/** A version of a row without its free text. */
export function rowWithoutText(row: string, columns: readonly string[]): string {
  const values = JSON.parse(row) as Recorded
  for (const column of columns) if (values[column]) values[column] = ANONYMISED
  return JSON.stringify(values)
}

function nounOf(subject: string): string {
  return subject.replace(/:.*/s, '')
}
