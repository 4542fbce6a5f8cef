import { and, asc, eq, like } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { connection } from '../client'
import { savedViews } from '../schema/organ'

/** The actor's own kept views of one list. */
export function savedViewsOf({ staffId }: Actor<'account.views'>, path: string) {
  if (staffId === null) return []
  return connection()
    .select({ id: savedViews.id, name: savedViews.name, address: savedViews.address })
    .from(savedViews)
    .where(and(eq(savedViews.staffId, staffId), like(savedViews.address, `${path}%`)))
    .orderBy(asc(savedViews.name))
    .all()
}
