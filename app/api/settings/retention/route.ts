import { may } from '@/lib/access'
import { currentActor } from '@/server/gate/session'
import { presentJob } from '@/server/retention/job'

/** The progress of the anonymisation. */
export async function GET() {
  const actor = await currentActor()
  if (!actor || !may(actor, 'settings.retention')) return new Response(null, { status: actor ? 403 : 401 })
  return Response.json(presentJob() ?? null, { headers: { 'cache-control': 'no-store' } })
}
