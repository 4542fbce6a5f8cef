import { eq } from 'drizzle-orm'
import type {
  InteractionChangeInput,
  InteractionInput,
  InteractionRegister,
  InteractionRemoval,
} from '@/lib/published/interaction'
import { breach, ok, type Result } from '@/lib/result'
import { letterCounts, proposals, publicEvents } from '../schema/interaction'
import { publishedItems } from '../schema/published'
import type { Tx } from '../transaction'
import { changeRow, recordRow, removeRow, type VersionedTable } from './versioned-rows'

/** The table of each register, and what its records are called in the audit trail. */
const TABLES: Record<InteractionRegister, { table: VersionedTable; noun: string }> = {
  letters: { table: letterCounts, noun: 'letters' },
  proposals: { table: proposals, noun: 'proposal' },
  events: { table: publicEvents, noun: 'event' },
}

/** The subject of a record in the audit trail. */
export function interactionSubject(register: InteractionRegister, id: number): string {
  return `${TABLES[register].noun}:${id}`
}

export function recordInteraction(tx: Tx, { register, ...values }: InteractionInput): Result<{ id: number }> {
  const known = checkItemKnown(tx, values)
  return known.ok ? recordRow(tx, TABLES[register], values as never) : known
}

export function changeInteraction(tx: Tx, { register, ...values }: InteractionChangeInput): Result<{ id: number }> {
  const known = checkItemKnown(tx, values)
  return known.ok ? changeRow(tx, TABLES[register], values as never) : known
}

export function removeInteraction(tx: Tx, { register, ...removal }: InteractionRemoval): Result<undefined> {
  return removeRow(tx, TABLES[register], removal)
}

/** The item that a record names is one of the ledger's. */
function checkItemKnown(tx: Tx, values: object | { itemId: number | null }): Result<undefined> {
  const itemId = 'itemId' in values ? values.itemId : null
  if (itemId === null) return ok()
  const item = tx.sql.select({ id: publishedItems.id }).from(publishedItems).where(eq(publishedItems.id, itemId)).get()
  return item ? ok() : breach('itemUnknown', { field: 'itemId' })
}
