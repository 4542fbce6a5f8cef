import { knownTitles } from '@/db/queries/paste-lists'
import { may } from '@/lib/access'
import { titlesAsked } from '@/lib/published/title-search'
import { currentActor } from '@/server/gate/session'

/** Which pasted titles the ledger has already. POST, though nothing is written: an address cannot hold them all. */
export async function POST(request: Request) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'published.view')) return new Response(null, { status: actor ? 403 : 401 })
  const titles = titlesAsked.safeParse(await request.json().catch(() => undefined))
  return Response.json(titles.success ? knownTitles(actor, titles.data) : [])
}
