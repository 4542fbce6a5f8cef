import { knownTitles } from '@/db/queries/paste-lists'
import { may } from '@/lib/access'
import { titlesAsked } from '@/lib/published/title-search'
import { jsonBody } from '@/server/gate/capped-body'
import { currentActor } from '@/server/gate/session'

/** Two thousand titles of three hundred characters. */
const MOST_BYTES = 2 * 1024 * 1024

/** Which titles of a paste the ledger has already. A question too long for an address, hence a POST that writes nothing. */
export async function POST(request: Request) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'published.view')) return new Response(null, { status: actor ? 403 : 401 })
  const body = await jsonBody(request, MOST_BYTES)
  if (body instanceof Response) return body
  const titles = titlesAsked.safeParse(body)
  return Response.json(titles.success ? knownTitles(actor, titles.data) : [])
}
