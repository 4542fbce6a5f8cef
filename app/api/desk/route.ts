import { getLocale } from 'next-intl/server'
import { deskOf } from '@/db/queries/desk'
import { may } from '@/lib/access'
import { deskQuery } from '@/lib/duties/desk-query'
import { currentActor } from '@/server/gate/session'
import { today } from '@/server/today'

/** The present content of the desk, polled by the open page. */
export async function GET(request: Request) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'request.view')) return new Response(null, { status: actor ? 403 : 401 })
  const query = deskQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  return Response.json(deskOf(actor, query, today(), await getLocale()))
}
