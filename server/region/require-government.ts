import { notFound } from 'next/navigation'
import { organOf } from '@/db/queries/organ'
import type { Granted, Permission } from '@/lib/access'
import { regionYear } from '@/lib/region/input'
import { requireActor } from '../gate/session'

/** Whoever may do this in the ledger of a government: a department has no units to add up. */
export async function requireGovernment<P extends Permission>(permission: P): Promise<Granted<P>> {
  const actor = await requireActor(permission)
  if (organOf(actor).kind !== 'government') notFound()
  return actor
}

/** The year that an address names. */
export function yearIn(text: string): number {
  return regionYear.safeParse(text).data ?? notFound()
}
