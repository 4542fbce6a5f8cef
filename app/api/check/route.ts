import type { ReadableStream } from 'node:stream/web'
import { getTranslations } from 'next-intl/server'
import { organOf } from '@/db/queries/organ'
import { storageFaultOf } from '@/db/storage-fault'
import { may } from '@/lib/access'
import { CONTROL } from '@/lib/attachments/name'
import { READ_LIMITS, ReadError } from '@/lib/reports-read/read-error'
import { BodyTooLarge, capped } from '@/server/gate/capped-body'
import { isSameOrigin } from '@/server/gate/same-origin'
import { currentActor } from '@/server/gate/session'
import { TooManyUploads, takeUpload } from '@/server/reports-check/uploads'

/** Reads and assesses one report, from a file or pasted; answers its address, or one sentence why there is none. */
export async function POST(request: Request) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'check.run')) return new Response(null, { status: actor ? 403 : 401 })
  if (!isSameOrigin(request)) return new Response(null, { status: 403 })
  if (request.headers.get('x-ledger') !== 'check') return new Response(null, { status: 400 })
  const t = await getTranslations('checker')
  const name = (new URL(request.url).searchParams.get('name') ?? '').slice(0, 200) || t('pasted')
  if (CONTROL.test(name)) return refusalResponse(t('refused.name'))
  if (!request.body) return refusalResponse(t('refused.empty'))
  if (Number(request.headers.get('content-length') ?? 0) > READ_LIMITS.fileBytes)
    return refusalResponse(t('refused.tooLarge'))
  try {
    // A government may take it in as the report of one of its units, and keeps the original then.
    const keepsFile = organOf(actor).kind === 'government'
    const body = capped(request.body as ReadableStream<Uint8Array>, READ_LIMITS.fileBytes)
    return Response.json({ token: await takeUpload(actor, name, body, request.signal, { keepsFile }) })
  } catch (error) {
    if (request.signal.aborted) return new Response(null, { status: 499 })
    if (error instanceof BodyTooLarge) return refusalResponse(t('refused.tooLarge'))
    if (error instanceof TooManyUploads) return refusalResponse(t('refused.tooMany'))
    if (error instanceof ReadError) return refusalResponse(t(`refused.${error.code}`))
    const fault = storageFaultOf(error)
    if (fault) return refusalResponse((await getTranslations('unwritten'))(fault), 503)
    throw error
  }
}

function refusalResponse(message: string, status = 422): Response {
  return Response.json({ message }, { status })
}
