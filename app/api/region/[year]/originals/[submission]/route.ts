import { createReadStream, existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { contentPath } from '@/db/attachment-files'
import { originalOf } from '@/db/queries/region/submissions'
import { may } from '@/lib/access'
import { contentDisposition, plainName } from '@/lib/attachments/name'
import { currentActor } from '@/server/gate/session'

type Props = { params: Promise<{ submission: string }> }

/** The file in which a unit handed a version in, as it came; the browser saves it and never shows it. */
export async function GET(_: Request, { params }: Props) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'region.view')) return new Response(null, { status: actor ? 403 : 401 })
  const id = Number((await params).submission)
  const original = Number.isSafeInteger(id) ? originalOf(actor, id) : undefined
  if (!original || !existsSync(contentPath(original.sha256))) return new Response(null, { status: 404 })
  return new Response(Readable.toWeb(createReadStream(contentPath(original.sha256))) as ReadableStream, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': contentDisposition(plainName(original.file)),
      'content-length': String(original.bytes),
      'cache-control': 'private, no-store',
    },
  })
}
