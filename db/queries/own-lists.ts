import type { Actor } from '@/lib/access'
import type { OwnLists } from '@/lib/imports/choices'
import { listCategories, listPlatforms } from './published'

/** The names of the organ's categories and channels that are in use. */
export function ownLists(actor: Actor): OwnLists {
  const inUse = (rows: readonly { name: string; active: boolean }[]) =>
    rows.flatMap(({ name, active }) => (active ? [name] : []))
  return { category: inUse(listCategories(actor)), platform: inUse(listPlatforms(actor)) }
}
