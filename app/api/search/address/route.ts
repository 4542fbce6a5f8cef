import type { SealedSearch } from '@/lib/search/everything'
import { everythingQuery } from '@/lib/search/everything-query'
import { jsonBody } from '@/server/gate/capped-body'
import { sealedSearch } from '@/server/gate/sealed-search'
import { currentActor } from '@/server/gate/session'

/** Seals what is searched for in a list, so that it stands in no address. */
export async function POST(request: Request) {
  if (!(await currentActor())) return new Response(null, { status: 401 })
  const body = await jsonBody(request)
  if (body instanceof Response) return body
  const query = everythingQuery.safeParse(body)
  if (!query.success) return new Response(null, { status: 400 })
  const q = await sealedSearch(query.data.q)
  if (q === undefined) return new Response(null, { status: 401 })
  return Response.json({ q } satisfies SealedSearch)
}
