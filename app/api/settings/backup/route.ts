import { may } from '@/lib/access'
import { presentJob } from '@/server/backup/job'
import { currentActor } from '@/server/gate/session'

/** The progress of the job started on the backup page. */
export async function GET() {
  const actor = await currentActor()
  if (!actor || !may(actor, 'settings.backup')) return new Response(null, { status: actor ? 403 : 401 })
  return Response.json(presentJob() ?? null, { headers: { 'cache-control': 'no-store' } })
}
