import { dashboardOf } from '@/db/queries/dashboard/dashboard'
import { may } from '@/lib/access'
import { dashboardQuery } from '@/lib/dashboard/period'
import { currentActor } from '@/server/gate/session'
import { today } from '@/server/today'

/** The dashboard's numbers for another period or section, requested by the open page. */
export async function GET(request: Request) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'dashboard.view')) return new Response(null, { status: actor ? 403 : 401 })
  const query = dashboardQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  return Response.json(dashboardOf(actor, query, today()))
}
