import { findEverywhere } from '@/db/queries/everything'
import { everythingQuery } from '@/lib/search/everything-query'
import { jsonBody } from '@/server/gate/capped-body'
import { currentActor } from '@/server/gate/session'

/** Searches records of every kind. By POST, so that no name appears in an address. */
export async function POST(request: Request) {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 401 })
  const body = await jsonBody(request)
  if (body instanceof Response) return body
  const query = everythingQuery.safeParse(body)
  if (!query.success) return new Response(null, { status: 400 })
  return Response.json(findEverywhere(actor, query.data.q))
}
