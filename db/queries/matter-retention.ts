import { and, eq, getTableColumns, inArray, isNull, sql as raw } from 'drizzle-orm'
import { addYears, type PlainDate } from '@/lib/dates'
import { dayOf } from '@/lib/instants'
import { isSettled } from '@/lib/matters/standing'
import { ANONYMISED } from '@/lib/retention/pseudonyms'
import { OF_MATTER } from '../anonymisation/columns'
import type { Statements } from '../client'
import { anonymisedEntries } from '../schema/anonymised'
import { auditEntries } from '../schema/ledger'
import { rectifications, publicationSuggestions as suggestions } from '../schema/matters'
import { publishedItems as items } from '../schema/published'

/** The tables of corrections and suggestions, by what their records are called in the audit trail. */
const TABLE_OF = { rectification: 'rectifications', suggestion: 'publication_suggestions' } as const
type MatterNoun = keyof typeof TABLE_OF
const TABLES = { rectification: rectifications, suggestion: suggestions }

/**
 * A correction or a suggestion due for anonymisation; or one that was removed, with the audit entry of the removal, since
 * its id may have been given to another record afterwards.
 */
export type DueMatter = {
  noun: MatterNoun
  table: (typeof TABLE_OF)[MatterNoun]
  id: number
  removedBy: number | null
}

/** What was settled or removed longer ago than the organ keeps personal data, and still has some. */
export function dueMatters(sql: Statements, years: number, today: PlainDate): DueMatter[] {
  const isOver = (day: PlainDate) => addYears(day, years) < today
  const settled = [...rectificationsSettled(sql), ...suggestionsSettled(sql)].filter(({ closedOn }) => isOver(closedOn))
  const standing = settled.filter(({ row, noun }) => hasText(row, noun)).map(({ noun, id }) => dueOf(noun, id, null))
  return [
    ...standing,
    ...removedMatters(sql)
      .filter(({ removedOn }) => isOver(removedOn))
      .map(({ due }) => due),
  ]
}

function dueOf(noun: MatterNoun, id: number, removedBy: number | null): DueMatter {
  return { noun, table: TABLE_OF[noun], id, removedBy }
}

function rectificationsSettled(sql: Statements) {
  return sql
    .select()
    .from(rectifications)
    .all()
    .filter(isSettled)
    .map((row) => ({ noun: 'rectification' as const, id: row.id, row, closedOn: row.decidedOn! }))
}

/** The last event is the decision, or the publication that followed from it. */
function suggestionsSettled(sql: Statements) {
  return sql
    .select({ row: suggestions, publishedOn: items.publishedOn })
    .from(suggestions)
    .leftJoin(items, eq(items.id, suggestions.itemId))
    .all()
    .filter(({ row, publishedOn }) => isSettled({ ...row, publishedOn }))
    .map(({ row, publishedOn }) => {
      const decidedOn = row.decidedOn!
      const closedOn = publishedOn !== null && publishedOn > decidedOn ? publishedOn : decidedOn
      return { noun: 'suggestion' as const, id: row.id, row, closedOn }
    })
}

function hasText(row: Readonly<Record<string, unknown>>, noun: MatterNoun): boolean {
  const taken: readonly string[] = OF_MATTER[TABLE_OF[noun]].anonymised
  return Object.entries(getTableColumns(TABLES[noun])).some(
    ([field, { name }]) => taken.includes(name) && row[field] !== '' && row[field] !== ANONYMISED,
  )
}

const REMOVALS = (Object.keys(TABLE_OF) as MatterNoun[]).map((noun) => `${noun}.remove`)

/** Removed records exist only in the audit trail, which has not been anonymised yet. */
function removedMatters(sql: Statements): { due: DueMatter; removedOn: PlainDate }[] {
  const { id, at, act, subject } = auditEntries
  return sql
    .select({ entry: id, at, noun: raw<MatterNoun>`substr(${act}, 1, instr(${act}, '.') - 1)`, subject })
    .from(auditEntries)
    .leftJoin(anonymisedEntries, eq(anonymisedEntries.entryId, id))
    .where(and(inArray(act, REMOVALS), isNull(anonymisedEntries.entryId)))
    .all()
    .map(({ entry, at, noun, subject }) => ({
      due: dueOf(noun, Number(subject.split(':')[1]), entry),
      removedOn: dayOf(at),
    }))
}
