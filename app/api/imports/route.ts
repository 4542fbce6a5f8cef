import type { ReadableStream } from 'node:stream/web'
import { getTranslations } from 'next-intl/server'
import { storageFaultOf } from '@/db/storage-fault'
import { may } from '@/lib/access'
import { CONTROL } from '@/lib/attachments/name'
import { IMPORT_KINDS } from '@/lib/imports/columns'
import { FileError, LIMITS } from '@/lib/imports/file-error'
import { BodyTooLarge, capped } from '@/server/gate/capped-body'
import { isSameOrigin } from '@/server/gate/same-origin'
import { currentActor } from '@/server/gate/session'
import { makeDraft } from '@/server/imports/drafts'

/** Reads a file or pasted cells into a draft; answers the draft's address, or one sentence why it cannot be read. */
export async function POST(request: Request) {
  const t = await getTranslations('import')
  const actor = await currentActor()
  if (!actor || !may(actor, 'import.run')) return new Response(null, { status: actor ? 403 : 401 })
  const { searchParams } = new URL(request.url)
  const kind = IMPORT_KINDS.find((candidate) => candidate === searchParams.get('kind'))
  if (!isSameOrigin(request)) return new Response(null, { status: 403 })
  if (!kind || request.headers.get('x-ledger') !== 'import') return new Response(null, { status: 400 })
  const name = (searchParams.get('name') ?? '').slice(0, 200) || t('pasted')
  if (CONTROL.test(name)) return refusalResponse(t('file.name'))
  if (!request.body || Number(request.headers.get('content-length') ?? 0) > LIMITS.fileBytes)
    return refusalResponse(t(request.body ? 'file.tooLarge' : 'file.empty'))
  try {
    const body = capped(request.body as ReadableStream<Uint8Array>, LIMITS.fileBytes)
    const { token } = await makeDraft(actor, kind, name, body)
    return Response.json({ token })
  } catch (error) {
    if (error instanceof BodyTooLarge) return refusalResponse(t('file.tooLarge'))
    if (error instanceof FileError) return refusalResponse(t(`file.${error.code}`, { at: error.at }))
    const fault = storageFaultOf(error)
    if (fault) return refusalResponse((await getTranslations('unwritten'))(fault), 503)
    throw error
  }
}

function refusalResponse(message: string, status = 422): Response {
  return Response.json({ message }, { status })
}
