import type { ReadableStream } from 'node:stream/web'
import { getTranslations } from 'next-intl/server'
import { CONTROL } from '@/lib/attachments/name'
import { isAcceptedName, LINK_LIMITS } from '@/lib/region/collection-link'
import { ReadError } from '@/lib/reports-read/read-error'
import type { RuleBreach } from '@/lib/result'
import { answerUnlessUnwritten } from '@/server/actions/unwritten'
import { BodyTooLarge, capped } from '@/server/gate/capped-body'
import { addressIn } from '@/server/gate/client-address'
import { isSameOrigin } from '@/server/gate/same-origin'
import { log, requestId } from '@/server/log'
import { Busy, linkAt, takeByLink } from '@/server/region/collected'

type Props = { params: Promise<{ token: string }> }

/** Takes one file over an address, without sign-in, and reads it as the report of the address's unit; or one sentence why not. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const begun = performance.now()
  const answer = await answerUnlessUnwritten(async () => answered(request, (await params).token))
  const outcome = answer.ok ? 'ok' : String(answer.status)
  const ms = Math.round(performance.now() - begun)
  log('info', { event: 'action', request: await requestId(), actor: null, act: 'region.receive', outcome, ms })
  return answer
}

async function answered(request: Request, secret: string): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 })
  const link = await linkAt(secret, addressIn(request.headers))
  if (!link.ok) return link.kind === 'breach' ? refused(link.breach) : new Response(null, { status: 404 })
  if (request.headers.get('x-ledger') !== 'collect') return new Response(null, { status: 400 })
  const t = await getTranslations('collect')
  const checker = await getTranslations('checker')
  const name = (new URL(request.url).searchParams.get('name') ?? '').slice(0, 200)
  if (CONTROL.test(name)) return sentence(checker('refused.name'))
  if (!isAcceptedName(name)) return sentence(checker('refused.unknownType'))
  if (!request.body) return sentence(checker('refused.empty'))
  if (Number(request.headers.get('content-length') ?? 0) > LINK_LIMITS.fileBytes) return sentence(t('tooLarge'))
  try {
    const body = capped(request.body as ReadableStream<Uint8Array>, LINK_LIMITS.fileBytes)
    const taken = await takeByLink(link.value, name, body, request.signal)
    if (taken.ok) return Response.json({}, { headers: { 'cache-control': 'no-store' } })
    return taken.kind === 'breach' ? refused(taken.breach) : new Response(null, { status: 409 })
  } catch (error) {
    if (request.signal.aborted) return new Response(null, { status: 499 })
    if (error instanceof BodyTooLarge) return sentence(t('tooLarge'))
    if (error instanceof ReadError) return sentence(checker(`refused.${error.code}`))
    if (error instanceof Busy) return sentence(t('busy'), 503)
    throw error
  }
}

const STATUSES: Partial<Record<RuleBreach['code'], number>> = { linkUnknown: 404, tooManyAttempts: 429 }

async function refused({ code, values = {} }: RuleBreach): Promise<Response> {
  const t = await getTranslations('breach')
  const form = await getTranslations('form')
  const wait = code === 'tooManyAttempts' ? form('waitMinutes', { minutes: Number(values.minutes ?? 1) }) : ''
  return sentence(t(code) + wait, STATUSES[code] ?? 422)
}

function sentence(message: string, status = 422): Response {
  return Response.json({ message }, { status, headers: { 'cache-control': 'no-store' } })
}
