import { countInMonth, requestsOfApplicant } from '@/db/queries/applicants'
import { similarItems, similarRequests } from '@/db/queries/search'
import { may } from '@/lib/access'
import { type Alike, alikeQuery } from '@/lib/requests/alike'
import { jsonBody } from '@/server/gate/capped-body'
import { currentActor } from '@/server/gate/session'

/**
 * Earlier requests of the same applicant, and requests and published items similar to the one being registered. By
 * POST, so that no name appears in an address.
 */
export async function POST(request: Request) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'request.register')) return new Response(null, { status: actor ? 403 : 401 })
  const body = await jsonBody(request)
  if (body instanceof Response) return body
  const query = alikeQuery.safeParse(body)
  if (!query.success) return new Response(null, { status: 400 })
  const { name, receivedOn, description, except, ...identity } = query.data
  const applicant = name && { ...identity, name }
  const similar: Alike = {
    inMonth: applicant && receivedOn ? countInMonth(actor, applicant, receivedOn, except) : 0,
    ofApplicant: applicant ? requestsOfApplicant(actor, applicant, { except }) : [],
    similar: similarRequests(actor, { text: description, excludeNumber: except }),
    items: similarItems(actor, { text: description }),
  }
  return Response.json(similar)
}
