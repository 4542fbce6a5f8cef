import { and, eq, isNull } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import type { LinkInput } from '@/lib/region/collection-link'
import { isInForce } from '@/lib/region/obligation'
import type { Removal } from '@/lib/removal'
import { breach, conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../../audit'
import { regionLinks, regionUnits, regionYears } from '../../schema/region'
import type { AnyTx, Tx } from '../../transaction'
import { insertRow } from '../insert-row'

/** Keeps a new address for a unit's year by its hash; the one before opens nothing from then on. */
export function addLink(
  tx: Tx,
  { tokenHash, ...input }: LinkInput & { tokenHash: string },
  today: PlainDate,
): Result<{ id: number }> {
  const { unitId, year, expiresOn } = input
  const unit = tx.sql.select().from(regionUnits).where(eq(regionUnits.id, unitId)).get()
  if (!unit) return conflict
  if (!isInForce(unit, year)) return breach('unitNotInForce', { field: 'unitId' })
  const collected = tx.sql.select().from(regionYears).where(eq(regionYears.year, year)).get()
  if (!collected?.byLink) return breach('linksOff')
  if (expiresOn < today) return breach('expiryPassed', { field: 'expiresOn' })
  tx.sql
    .update(regionLinks)
    .set({ revokedAt: tx.at })
    .where(and(eq(regionLinks.unitId, unitId), eq(regionLinks.year, year), isNull(regionLinks.revokedAt)))
    .run()
  const row = { ...input, tokenHash, createdAt: tx.at, createdBy: tx.actor.name, openedAt: null, revokedAt: null }
  const { id } = insertRow(tx.sql, regionLinks, row)
  recordAct(tx, { act: 'region.link', subject: `unit:${unitId}`, after: { id, year, expiresOn } })
  return ok({ id })
}

/** From now on the address opens nothing; the row stays, since the audit trail names it. */
export function revokeLink(tx: Tx, { id, reason }: Pick<Removal, 'id' | 'reason'>): Result<undefined> {
  const before = tx.sql.select().from(regionLinks).where(eq(regionLinks.id, id)).get()
  if (!before || before.revokedAt !== null) return conflict
  tx.sql.update(regionLinks).set({ revokedAt: tx.at }).where(eq(regionLinks.id, id)).run()
  const { unitId, year } = before
  recordAct(tx, { act: 'region.link_revoke', subject: `unit:${unitId}`, reason, after: { id, year } })
  return ok()
}

/** Notes when an address was first opened. */
export function noteOpened(tx: AnyTx, id: number): Result<undefined> {
  tx.sql
    .update(regionLinks)
    .set({ openedAt: tx.at })
    .where(and(eq(regionLinks.id, id), isNull(regionLinks.openedAt)))
    .run()
  return ok()
}

/** Notes that somebody tried an address that opens nothing; what was tried stays unwritten, since it may be nearly right. */
export function recordStrangeLink(tx: AnyTx, address: string): Result<undefined> {
  recordAct(tx, { act: 'region.link_unknown', subject: 'sign_in', after: { address } })
  return ok()
}
