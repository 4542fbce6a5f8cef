import { and, eq } from 'drizzle-orm'
import { breach, ok, type Result } from '@/lib/result'
import type { SavedViewInput } from '@/lib/saved-view'
import { savedViews } from '../schema/organ'
import type { Tx } from '../transaction'

/** Keeps a view under a name; the same name again takes the new address. It is nobody's record, and not audited. */
export function keepView(tx: Tx, view: SavedViewInput): Result<undefined> {
  const { staffId } = tx.actor
  if (staffId === null) return breach('ownAccount')
  tx.sql
    .insert(savedViews)
    .values({ staffId, ...view })
    .onConflictDoUpdate({ target: [savedViews.staffId, savedViews.name], set: { address: view.address } })
    .run()
  return ok()
}

export function dropView(tx: Tx, { id }: { id: number }): Result<undefined> {
  const { staffId } = tx.actor
  if (staffId !== null)
    tx.sql
      .delete(savedViews)
      .where(and(eq(savedViews.id, id), eq(savedViews.staffId, staffId)))
      .run()
  return ok()
}
