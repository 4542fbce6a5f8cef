import { notFound } from 'next/navigation'
import { publishedItem } from '@/db/queries/published'
import type { Permission } from '@/lib/access'
import { filterId } from '@/lib/list-query'
import type { ItemState } from '@/lib/published/list-query'
import { requireActor } from '../gate/session'

type Address = { params: Promise<{ id: string }> }

/** The item of an act's page; 403 without the permission, 404 if the item's state does not allow the act. */
export async function itemOnPage(permission: Permission, { params }: Address, states: readonly ItemState[]) {
  const actor = await requireActor(permission)
  const id = filterId.parse((await params).id)
  const file = id === undefined ? undefined : publishedItem(actor, id)
  if (!file || !states.includes(file.state)) notFound()
  return { actor, ...file }
}
