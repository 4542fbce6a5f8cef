import { notFound } from 'next/navigation'
import { publishedItem } from '@/db/queries/published'
import type { Permission } from '@/lib/access'
import { filterId } from '@/lib/list-query'
import type { ItemState } from '@/lib/published/list-query'
import { requireActor } from '../gate/session'

type Address = { params: Promise<{ id: string }> }

/** The item that the page of an act is about, for those who may do the act, while the item is in a state that has it. */
export async function itemOnPage(permission: Permission, { params }: Address, states: readonly ItemState[]) {
  const actor = await requireActor(permission)
  const id = filterId.parse((await params).id)
  const item = id === undefined ? undefined : publishedItem(actor, id)
  if (!item || !states.includes(item.state)) notFound()
  return { actor, ...item }
}
