import { ANONYMISED, withoutText } from '@/lib/retention/pseudonyms'
import { APPLICANTS, ATTACHMENTS, COMPLAINTS, OF_REQUEST } from './columns'

type Recorded = Record<string, unknown>
/** What an audit entry says beside who did what, and when, to which record. */
export type Said = { reason: string; before: string | null; after: string | null }
export type Cases = { ids: ReadonlySet<number>; numbers: ReadonlySet<string> }

/** What stands in an entry beside the columns of its record, none of it personal: codes, and numbers of requests. */
const BESIDE = ['record', 'parts', 'gaps']
/** Columns of codes that had another name when older entries were written: the `kind` of a conclusion. */
const FORMER = ['concludedBy']
const camelCase = (column: string) => column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
const kept = (...tables: { kept: readonly string[] }[]) => new Set(tables.flatMap((table) => table.kept).map(camelCase))

type Noun = {
  /** The fields whose text stays; what is not known goes. */
  kept: ReadonlySet<string>
  /** Whether what stood, or stands, is of one of these cases. */
  isOf: (recorded: Recorded, cases: Cases) => boolean
}

/** The records that belong to a case, by the noun of an entry's subject. */
const NOUNS: Record<string, Noun> = {
  request: {
    kept: new Set([...kept(...Object.values(OF_REQUEST), APPLICANTS, ATTACHMENTS), ...BESIDE, ...FORMER]),
    isOf: () => true,
  },
  remedy: {
    kept: kept(OF_REQUEST.remedies),
    isOf: ({ requestId }, { ids }) => ids.has(requestId as number),
  },
  complaint: {
    kept: kept(COMPLAINTS),
    isOf: ({ requestNumber }, { numbers }) => numbers.has(requestNumber as string),
  },
}

/** The nouns of the entries that may lose something: records of cases, and lists that were taken out by a search. */
const MAY_LOSE = new Set([...Object.keys(NOUNS), 'list'])

/** Whether an entry is one that retention may change: the others are checked by their own hash whatever is listed. */
export function mayLoseText(subject: string): boolean {
  return MAY_LOSE.has(nounOf(subject))
}

/** An entry of a case's record, without what was written about the case. */
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

/** An entry of a list that was taken out, without the text by which somebody was sought. */
export function withoutSought(said: Said, words: readonly string[]): Said {
  const { filters, ...list } = JSON.parse(said.after!) as { filters: { q: string } }
  if (!isSought(filters.q, words)) return said
  return { ...said, after: JSON.stringify({ ...list, filters: { ...filters, q: ANONYMISED } }) }
}

/** Whether a search was for something of which one of the words says more or less. */
export function isSought(q: string, words: readonly string[]): boolean {
  return q !== '' && words.some((word) => word !== '' && (word.includes(q) || q.includes(word)))
}

/** A row as it stood before a write, without what was written about the case. */
export function rowWithoutText(row: string, columns: readonly string[]): string {
  const values = JSON.parse(row) as Recorded
  for (const column of columns) if (values[column]) values[column] = ANONYMISED
  return JSON.stringify(values)
}

function nounOf(subject: string): string {
  return subject.replace(/:.*/s, '')
}
