import { itemsTitledLike } from '@/db/queries/published'
import { may } from '@/lib/access'
import { titleSearch } from '@/lib/published/title-search'
import { currentActor } from '@/server/gate/session'

/** Published items with a title similar to the one being typed. */
export async function GET(request: Request) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'published.view')) return new Response(null, { status: actor ? 403 : 401 })
  const search = titleSearch.safeParse(new URL(request.url).searchParams.get('q'))
  return Response.json(search.success ? itemsTitledLike(actor, search.data) : [])
}
