import { requestFile } from '@/db/queries/requests'
import { may } from '@/lib/access'
import type { ServedReplies } from '@/lib/remedies/challenged'
import { currentActor } from '@/server/gate/session'
import { numberIn } from '@/server/pages/request-page'

/** The replies to a request that were served, one a round, for the form of a review or suit against one of them. */
export async function GET(_request: Request, { params }: { params: Promise<{ number: string }> }) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'request.view')) return new Response(null, { status: actor ? 403 : 401 })
  const file = requestFile(actor, numberIn(await params))
  if (!file) return new Response(null, { status: 404 })
  const replies = file.records.conclusions.flatMap(({ outcome, withheldGround, restGround, concludedOn }) =>
    concludedOn ? [{ outcome, withheldGround, restGround, servedOn: concludedOn }] : [],
  )
  return Response.json({ replies } satisfies ServedReplies)
}
