import { movedByProposal } from '@/db/queries/calendar'
import { may } from '@/lib/access'
import { calendarProposal } from '@/lib/calendar/input'
import { currentActor } from '@/server/gate/session'

/** The deadlines that a notice of days off would move, before it is saved. */
export async function POST(request: Request) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'settings.calendar')) return new Response(null, { status: actor ? 403 : 401 })
  const proposal = calendarProposal.safeParse(await request.json().catch(() => undefined))
  if (!proposal.success) return new Response(null, { status: 400 })
  return Response.json(movedByProposal(actor, proposal.data))
}
