import { eq, inArray } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import { REGULATIONS_IN_FORCE_FROM } from '@/lib/law/articles'
import type { MatterChangeInput, MatterInput, MatterRegister, MatterRemoval } from '@/lib/matters/matter'
import { breach, conflict, ok, type Result } from '@/lib/result'
import { letters } from '../schema/letters'
import { publicationSuggestions, rectifications, suggestedRequests } from '../schema/matters'
import { publishedItems } from '../schema/published'
import { disclosureRequests } from '../schema/requests'
import type { Tx } from '../transaction'
import { changeRow, type Lines, removeRow, type VersionedTable, writeRow } from './versioned-rows'

/** The table of each register, and what its records are called in the audit trail. */
const TABLES = {
  rectifications: { table: rectifications, noun: 'rectification' },
  suggestions: { table: publicationSuggestions, noun: 'suggestion' },
} satisfies Record<MatterRegister, { table: VersionedTable; noun: string }>

/** The subject of a record in the audit trail. */
export function matterSubject(register: MatterRegister, id: number): string {
  return `${TABLES[register].noun}:${id}`
}

/** Records a matter, or changes the one that the input names; refused for a day to come and for what is not on record. */
export function writeMatter(tx: Tx, input: MatterInput | MatterChangeInput, today: PlainDate): Result<{ id: number }> {
  const lawful = checkDays(input, today)
  if (!lawful.ok) return lawful
  if (input.register === 'rectifications') {
    const known = input.requestNumber === '' ? ok() : checkRequests(tx, [input.requestNumber], () => 'requestNumber')
    return known.ok ? writeRow(tx, TABLES.rectifications, input) : known
  }
  const { requests, ...suggestion } = input
  const numbers = requests.map(({ number }) => number)
  const known = checkRequests(tx, numbers, (index) => `requests.${index}.number`)
  if (!known.ok) return known
  const item = checkItem(tx, suggestion.itemId)
  return item.ok ? writeRow(tx, TABLES.suggestions, suggestion, linesOf(tx, numbers)) : item
}

export function removeMatter(tx: Tx, { register, ...removal }: MatterRemoval): Result<undefined> {
  if (hasLetters(tx, register, removal.id)) return breach('matterHasLetters')
  const lines = register === 'suggestions' ? linesOf(tx, []) : undefined
  return removeRow<VersionedTable>(tx, TABLES[register], removal, lines)
}

/** The number of the letter that answers a correction, as it is signed; none where the letter is void. */
export function noteAnswerNumber(tx: Tx, id: number, answerNumber: string): Result<undefined> {
  const row = tx.sql.select().from(rectifications).where(eq(rectifications.id, id)).get()
  if (!row) return conflict
  if (row.answerNumber === answerNumber) return ok()
  const changed = changeRow(tx, TABLES.rectifications, { ...row, answerNumber })
  return changed.ok ? ok() : changed
}

/** What a letter was written about stays, since letters do. */
function hasLetters(tx: Tx, register: MatterRegister, id: number): boolean {
  const owner = register === 'rectifications' ? letters.rectificationId : letters.suggestionId
  return tx.sql.select({ id: letters.id }).from(letters).where(eq(owner, id)).limit(1).get() !== undefined
}

const HAPPENED = {
  rectifications: ['receivedOn', 'correctedOn', 'decidedOn'],
  suggestions: ['raisedOn', 'decidedOn'],
} as const

function checkDays(input: MatterInput, today: PlainDate): Result<undefined> {
  const days: readonly string[] = HAPPENED[input.register]
  const values = new Map<string, unknown>(Object.entries(input))
  const day = (field: string) => values.get(field) as PlainDate | null
  const [first] = days as [string]
  if (day(first)! < REGULATIONS_IN_FORCE_FROM) return breach('beforeRegulation', { field: first })
  const future = days.find((field) => (day(field) ?? '') > today)
  return future ? breach('dateInFuture', { field: future }) : ok()
}

/** The requests that a record names are registered; `fieldOf` is the field in which one is named. */
function checkRequests(tx: Tx, numbers: readonly string[], fieldOf: (index: number) => string): Result<undefined> {
  const present = new Set(idsOf(tx, numbers).map(({ number }) => number))
  const missing = numbers.findIndex((number) => !present.has(number))
  return missing === -1 ? ok() : breach('requestUnknown', { field: fieldOf(missing) })
}

function idsOf(tx: Tx, numbers: readonly string[]) {
  const { id, number } = disclosureRequests
  return tx.sql
    .select({ id, number })
    .from(disclosureRequests)
    .where(inArray(number, [...numbers]))
    .all()
}

function checkItem(tx: Tx, itemId: number | null): Result<undefined> {
  if (itemId === null) return ok()
  const item = tx.sql.select({ id: publishedItems.id }).from(publishedItems).where(eq(publishedItems.id, itemId)).get()
  return item ? ok() : breach('itemUnknown', { field: 'itemId' })
}

/** The requests that a suggestion names. */
function linesOf(tx: Tx, numbers: readonly string[]): Lines {
  const ids = idsOf(tx, numbers)
  return {
    put: (tx, suggestionId) => {
      for (const { id: requestId } of ids) tx.sql.insert(suggestedRequests).values({ suggestionId, requestId }).run()
    },
    take: (tx, id) => ({ requests: takeRequests(tx, id) }),
    said: { requests: numbers },
  }
}

function takeRequests(tx: Tx, suggestionId: number): string[] {
  const ofSuggestion = eq(suggestedRequests.suggestionId, suggestionId)
  const named = tx.sql
    .select({ number: disclosureRequests.number })
    .from(suggestedRequests)
    .innerJoin(disclosureRequests, eq(disclosureRequests.id, suggestedRequests.requestId))
    .where(ofSuggestion)
    .all()
  tx.sql.delete(suggestedRequests).where(ofSuggestion).run()
  return named.map(({ number }) => number).sort()
}
