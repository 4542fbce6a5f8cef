import { requestFile } from '@/db/queries/requests'
import { may } from '@/lib/access'
import { currentActor } from '@/server/gate/session'
import { numberIn } from '@/server/pages/request-page'

/** The outcome of a request's reply, for the form of a review or suit against it. */
export async function GET(_request: Request, { params }: { params: Promise<{ number: string }> }) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'request.view')) return new Response(null, { status: actor ? 403 : 401 })
  const file = requestFile(actor, numberIn(await params))
  return file ? Response.json({ outcome: file.reply?.outcome ?? null }) : new Response(null, { status: 404 })
}
