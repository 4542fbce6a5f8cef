import { dashboardOf } from '@/db/queries/dashboard/dashboard'
import { may } from '@/lib/access'
import { dashboardQuery } from '@/lib/dashboard/period'
import { currentActor } from '@/server/gate/session'
import { today } from '@/server/today'

/** The dashboard of another period or section, for the page that is open. */
export async function GET(request: Request) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'dashboard.view')) return new Response(null, { status: actor ? 403 : 401 })
  const query = dashboardQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  return Response.json(dashboardOf(actor, query, today()))
}
