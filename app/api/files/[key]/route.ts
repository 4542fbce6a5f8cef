import { progressOf } from '@/server/exports/line'
import { currentActor } from '@/server/gate/session'

/** How far the file is that the actor's page asked for under this key; null where none is being made. */
export async function GET(_request: Request, { params }: { params: Promise<{ key: string }> }) {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 401 })
  const progress = progressOf((await params).key, actor.staffId) ?? null
  return Response.json(progress, { headers: { 'cache-control': 'no-store' } })
}
