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
import { removeRow, type VersionedTable, writeRow } from './versioned-rows'

/** The table of each register, and what its records are called in the audit trail. */
const TABLES = {
  letters: { table: letterCounts, noun: 'letters' },
  proposals: { table: proposals, noun: 'proposal' },
  events: { table: publicEvents, noun: 'event' },
} satisfies Record<InteractionRegister, { table: VersionedTable; noun: string }>

/** The subject of a record in the audit trail. */
export function interactionSubject(register: InteractionRegister, id: number): string {
  return `${TABLES[register].noun}:${id}`
}

/** Records an entry of a register, or changes the one that the input names. */
export function writeInteraction(tx: Tx, input: InteractionInput | InteractionChangeInput): Result<{ id: number }> {
  const checkedItem = checkItemKnown(tx, input)
  if (!checkedItem.ok) return checkedItem
  switch (input.register) {
    case 'letters':
      return writeRow(tx, TABLES.letters, input)
    case 'proposals':
      return writeRow(tx, TABLES.proposals, input)
    case 'events':
      return writeRow(tx, TABLES.events, input)
  }
}

export function removeInteraction(tx: Tx, { register, ...removal }: InteractionRemoval): Result<undefined> {
  return removeRow<VersionedTable>(tx, TABLES[register], removal)
}

/** The item that a record names is one of the ledger's. */
function checkItemKnown(tx: Tx, values: object | { itemId: number | null }): Result<undefined> {
  const itemId = 'itemId' in values ? values.itemId : null
  if (itemId === null) return ok()
  const item = tx.sql.select({ id: publishedItems.id }).from(publishedItems).where(eq(publishedItems.id, itemId)).get()
  return item ? ok() : breach('itemUnknown', { field: 'itemId' })
}
