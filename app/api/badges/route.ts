import { badgesOf } from '@/db/queries/badges'
import { currentActor } from '@/server/gate/session'
import { today } from '@/server/today'

/** How much waits for the signed-in person, polled by the navigation. */
export async function GET() {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 401 })
  return Response.json(badgesOf(actor, today()), { headers: { 'cache-control': 'no-store' } })
}
