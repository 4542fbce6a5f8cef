import { and, eq, lte, sql as raw, type SQL } from 'drizzle-orm'
import { LETTER_TABLES, OF_MATTER } from '../anonymisation/columns'
import { withoutTextOf } from '../anonymisation/recorded'
import type { DueMatter } from '../queries/matter-retention'
import { auditEntries } from '../schema/ledger'
import { publicationSuggestions, rectifications } from '../schema/matters'
import { rowVersions } from '../schema/row-versions'
import type { Tx } from '../transaction'
import { anonymiseEarlier, anonymiseNow } from './anonymised-rows'
import { rewriteEntries } from './anonymised-trail'

/** Of a matter every entry and version is its own; none is found by the request that it names. */
const NO_CASES = { ids: new Set<number>(), numbers: new Set<string>() }

/**
 * Takes what was written about people from these corrections and suggestions, from their earlier versions and from the
 * audit trail; and from searches on record the words by which somebody was sought. Returns the entries that were changed,
 * each with the hash of what it now says.
 */
export function anonymiseMatterRecords(tx: Tx, actEntry: number, due: readonly DueMatter[]): Record<string, string> {
  const words = due.flatMap((matter) => (matter.removedBy === null ? wordsOf(tx, matter) : []))
  for (const { table, id, removedBy } of due) {
    const columns = OF_MATTER[table].anonymised
    if (removedBy === null) {
      anonymiseNow(tx, { table, columns }, raw`id = ${id}`)
      anonymiseLetters(tx, table, id)
    }
    anonymiseEarlier(tx, { table, columns }, versionsOf(id, removedBy))
  }
  const entries = due.flatMap((matter) => entriesOf(tx, matter))
  const rewritten = entries.map((entry) => ({ entry, said: withoutTextOf(entry.subject, entry, NO_CASES) }))
  return rewriteEntries(tx, actEntry, rewritten, words)
}

/** By which column a table's rows belong to a letter, where it is not its id. */
const BELONGS: Record<string, string> = { letters: 'id', letter_decisions: 'submission_id' }

/** What was written in letters about a matter, with their submissions, decisions and services. No letter is ever removed. */
function anonymiseLetters(tx: Tx, table: DueMatter['table'], id: number): void {
  const owner = table === 'rectifications' ? 'rectification_id' : 'suggestion_id'
  const own = raw`(SELECT id FROM letters WHERE ${raw.identifier(owner)} = ${id})`
  const submitted = raw`(SELECT id FROM letter_submissions WHERE letter_id IN ${own})`
  for (const [name, { anonymised: columns }] of Object.entries(LETTER_TABLES)) {
    const [key, among] =
      BELONGS[name] === undefined ? ['letter_id', own] : [BELONGS[name], name === 'letters' ? own : submitted]
    anonymiseNow(tx, { table: name, columns }, raw`${raw.identifier(key)} IN ${among}`)
    anonymiseEarlier(tx, { table: name, columns }, raw`before ->> ${`$.${key}`} IN ${among}`)
  }
}

function versionsOf(id: number, removedBy: number | null): SQL {
  const ofRow = raw`before ->> '$.id' = ${id}`
  return removedBy === null ? ofRow : raw`${ofRow} AND ${rowVersions.entry} <= ${removedBy}`
}

function entriesOf(tx: Tx, { noun, id, removedBy }: DueMatter) {
  const ofRecord = eq(auditEntries.subject, `${noun}:${id}`)
  return tx.sql
    .select()
    .from(auditEntries)
    .where(removedBy === null ? ofRecord : and(ofRecord, lte(auditEntries.id, removedBy)))
    .all()
}

/** By which words the person of a matter may have been sought. */
function wordsOf(tx: Tx, { noun, id }: DueMatter): string[] {
  if (noun === 'suggestion') {
    const { suggestedBy } = publicationSuggestions
    const row = tx.sql
      .select({ suggestedBy })
      .from(publicationSuggestions)
      .where(eq(publicationSuggestions.id, id))
      .get()
    return row ? [row.suggestedBy] : []
  }
  const { applicantName, contact } = rectifications
  const row = tx.sql.select({ applicantName, contact }).from(rectifications).where(eq(rectifications.id, id)).get()
  return row ? [row.applicantName, row.contact] : []
}
