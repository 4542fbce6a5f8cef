import type { ReadableStream } from 'node:stream/web'
import { revalidatePath } from 'next/cache'
import { may } from '@/lib/access'
import { FILE_NAME_HEADER } from '@/lib/attachments/file-name-header'
import { uploadQuery } from '@/lib/attachments/input'
import { MOST_BYTES } from '@/lib/attachments/kinds'
import { ATTACHMENT_RIGHTS } from '@/lib/attachments/owners'
import { breach, forbidden, type Refusal } from '@/lib/result'
import { unlessUnwritten } from '@/server/actions/unwritten'
import { receiveAttachment } from '@/server/attachments/receive'
import { isSameOrigin } from '@/server/gate/same-origin'
import { currentActor } from '@/server/gate/session'

const STATUS: Record<Refusal['kind'], number> = {
  invalid: 400,
  breach: 422,
  conflict: 409,
  forbidden: 403,
  unwritten: 503,
}

/** Receives an attachment as the request's body. Not an action: those hold the body in memory and take 1 MB at most. */
export async function POST(request: Request) {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 401 })
  if (!isSameOrigin(request)) return refusalResponse(forbidden)
  const query = uploadQuery.safeParse({
    ...Object.fromEntries(new URL(request.url).searchParams),
    name: fileName(request.headers),
  })
  if (!query.success || !request.body) return refusalResponse({ ok: false, kind: 'invalid', fields: {} })
  if (!may(actor, ATTACHMENT_RIGHTS[query.data.owner].change)) return refusalResponse(forbidden)
  if (Number(request.headers.get('content-length')) > MOST_BYTES) return refusalResponse(breach('fileTooLarge'), 413)
  const body = request.body as ReadableStream<Uint8Array>
  const result = await unlessUnwritten(() => receiveAttachment(actor, query.data, body))
  if (!result.ok) return refusalResponse(result)
  revalidatePath('/', 'layout')
  return Response.json(result)
}

function fileName(headers: Headers): string | undefined {
  try {
    return decodeURIComponent(headers.get(FILE_NAME_HEADER) ?? '')
  } catch {
    return undefined
  }
}

function refusalResponse(refusal: Refusal, status = STATUS[refusal.kind]): Response {
  return Response.json(refusal, { status })
}
