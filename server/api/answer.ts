import { createTranslator } from 'next-intl'
import type { z } from 'zod'
import { validToken } from '@/db/queries/tokens'
import { storageFaultOf } from '@/db/storage-fault'
import { noteIfPossible } from '@/db/transaction'
import { touchToken } from '@/db/writes/tokens'
import { type Actor, mintActor } from '@/lib/access'
import { ENDPOINTS, type EndpointName } from '@/lib/api/endpoints'
import { PROBLEMS, type Problem } from '@/lib/api/problems'
import en from '@/messages/en.json'
import zhCN from '@/messages/zh-CN.json'
import { addressIn, networkOf } from '../gate/client-address'
import { secretHash } from '../gate/secret'
import { today } from '../today'
import { allowed } from './rate-limit'

const CALLS_A_MINUTE = 120
const WRONG_TOKENS_A_MINUTE = 20
const TOKEN_USE_RECORDED_EVERY_MS = 5 * 60_000

type Reader = { actor: Actor; tokenId: number }
type Asked<N extends EndpointName> = z.output<(typeof ENDPOINTS)[N]['place']> & z.output<(typeof ENDPOINTS)[N]['query']>
type Answered<N extends EndpointName> = z.output<(typeof ENDPOINTS)[N]['answer']>

/**
 * The handler of an endpoint: checks token, scope and parameters, then answers, or refuses in the client's language.
 */
export function answering<N extends EndpointName>(
  name: N,
  read: (asked: Asked<N>, reader: Reader) => Answered<N> | undefined | Promise<Answered<N> | undefined>,
) {
  const { place, query, scope } = ENDPOINTS[name]
  return async (
    request: Request,
    { params }: { params: Promise<Record<string, string> | undefined> },
  ): Promise<Response> => {
    const token = tokenOf(request)
    if (!token) {
      const known = allowed(`wrong ${networkOf(addressIn(request.headers))}`, WRONG_TOKENS_A_MINUTE)
      return problem(request, known ? 'unauthorized' : 'tooManyRequests')
    }
    if (!allowed(`token ${token.id}`, CALLS_A_MINUTE)) return problem(request, 'tooManyRequests')
    if (!token.scopes.includes(scope)) return problem(request, 'forbidden', scope)
    // Next.js passes no params for a route without them.
    const where = place.safeParse((await params) ?? {})
    const filters = query.safeParse(Object.fromEntries(new URL(request.url).searchParams))
    if (!where.success) return problem(request, 'notFound')
    if (!filters.success) return problem(request, 'badRequest', complaintsOf(filters.error))
    try {
      const answer = await read({ ...where.data, ...filters.data } as Asked<N>, {
        actor: actorOf(token),
        tokenId: token.id,
      })
      if (answer === undefined) return problem(request, 'notFound')
      return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
    } catch (error) {
      // Personal data is not returned if the access cannot be recorded.
      if (storageFaultOf(error)) return problem(request, 'unavailable')
      throw error
    }
  }
}

type Token = NonNullable<ReturnType<typeof validToken>>

function tokenOf(request: Request): Token | undefined {
  const bearer = /^Bearer (\S{20,200})$/.exec(request.headers.get('authorization') ?? '')?.[1]
  const token = bearer && validToken(secretHash(bearer), today())
  if (!token) return undefined
  // Noted now and then only: a reading must not wait for those who write.
  if (Math.abs(Date.now() - Date.parse(token.lastUsedAt ?? '1970-01-01')) > TOKEN_USE_RECORDED_EVERY_MS)
    noteIfPossible(actorOf(token), (tx) => touchToken(tx, token.id))
  return token
}

/** The actor of a token: a clerk if its scopes include applicants, else an administrator, who may not see them. */
function actorOf({ name, scopes }: Token): Actor {
  return mintActor({
    staffId: null,
    name: `接口：${name}`,
    role: scopes.includes('applicants') ? 'clerk' : 'administrator',
  })
}

function problem(request: Request, code: Problem, detail?: string): Response {
  const english = /^\s*en\b/i.test(request.headers.get('accept-language') ?? '')
  const t = english
    ? createTranslator({ locale: 'en', messages: en as typeof zhCN, namespace: 'api.problem' })
    : createTranslator({ locale: 'zh-CN', messages: zhCN, namespace: 'api.problem' })
  const status = PROBLEMS[code]
  return new Response(JSON.stringify({ type: 'about:blank', title: t(code), status, code, detail }), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
      ...(status === 429 && { 'retry-after': '60' }),
    },
  })
}

function complaintsOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
}
