import { reportStanding } from '@/db/queries/dashboard/report-standing'
import { may } from '@/lib/access'
import { dashboardQuery } from '@/lib/dashboard/period'
import { currentActor } from '@/server/gate/session'
import { today } from '@/server/today'

/** The findings and figures of the live report that the dashboard shows for a period and section. */
export async function GET(request: Request) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'dashboard.view')) return new Response(null, { status: actor ? 403 : 401 })
  const query = dashboardQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  return Response.json(reportStanding(actor, query, today()))
}
