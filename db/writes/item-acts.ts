import { eq } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import type { ItemCorrectionInput, ItemWithdrawalInput } from '@/lib/published/input'
import { checkAfterPublication } from '@/lib/published/publication'
import type { Removal } from '@/lib/removal'
import { breach, conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { itemCorrections, itemWithdrawals } from '../schema/item-acts'
import { publishedItems } from '../schema/published'
import type { Tx } from '../transaction'

/** 撤回: takes an item back from the public. The publication stays on record. */
export function withdrawItem(tx: Tx, input: ItemWithdrawalInput, today: PlainDate): Result<{ id: number }> {
  const { itemId, withdrawnOn, reason } = input
  const lawful = checkAfterPublication(withdrawnOn, publishedOnOf(tx, itemId), today, 'withdrawnOn')
  if (!lawful.ok) return lawful
  if (tx.sql.select().from(itemWithdrawals).where(eq(itemWithdrawals.itemId, itemId)).get())
    return breach('withdrawnAlready')
  const after = tx.sql
    .insert(itemWithdrawals)
    .values({ ...input, version: 1 })
    .returning()
    .get()
  recordAct(tx, { act: 'published.withdraw', subject: `item:${itemId}`, reason, after })
  return ok({ id: after.id })
}

/** 更正 of what the public reads. */
export function recordItemCorrection(tx: Tx, input: ItemCorrectionInput, today: PlainDate): Result<{ id: number }> {
  const { itemId, correctedOn, reason } = input
  const lawful = checkAfterPublication(correctedOn, publishedOnOf(tx, itemId), today, 'correctedOn')
  if (!lawful.ok) return lawful
  const after = tx.sql
    .insert(itemCorrections)
    .values({ ...input, version: 1 })
    .returning()
    .get()
  recordAct(tx, { act: 'published.correct', subject: `item:${itemId}`, reason, after })
  return ok({ id: after.id })
}

/** Strikes out a withdrawal that did not happen or was entered wrong. */
export function strikeWithdrawal(tx: Tx, removal: Removal): Result<undefined> {
  return strike(tx, itemWithdrawals, removal, 'published.strike_withdrawal')
}

export function strikeItemCorrection(tx: Tx, removal: Removal): Result<undefined> {
  return strike(tx, itemCorrections, removal, 'published.strike_correction')
}

type Acts = typeof itemWithdrawals | typeof itemCorrections

function strike(tx: Tx, table: Acts, { id, version, reason }: Removal, act: string): Result<undefined> {
  const before = tx.sql.select().from(table).where(eq(table.id, id)).get()
  if (before?.version !== version) return conflict
  tx.sql.delete(table).where(eq(table.id, id)).run()
  recordAct(tx, { act, subject: `item:${before.itemId}`, reason, before })
  return ok()
}

function publishedOnOf(tx: Tx, itemId: number): PlainDate | null {
  const publishedOn = { publishedOn: publishedItems.publishedOn }
  return tx.sql.select(publishedOn).from(publishedItems).where(eq(publishedItems.id, itemId)).get()?.publishedOn ?? null
}
