import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { nextRequest } from '@/db/queries/requests'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'

/** Redirects to the next open request of the signed-in person, or to the list of their requests if there is none. */
export default async function NextPage({ searchParams }: { searchParams: Promise<{ after?: string | string[] }> }) {
  const actor = await requireActor('request.edit')
  const { after } = await searchParams
  const number = nextRequest(actor, today(), typeof after === 'string' ? after : undefined)
  redirect((number ? `/requests/${number}` : '/requests?scope=mine') as Route)
}
