import { createReadStream, existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { contentPath } from '@/db/attachment-files'
import { attachmentToRead } from '@/db/queries/attachments'
import { commitWhenFree } from '@/db/transaction'
import { recordReading } from '@/db/writes/attachments'
import { contentDisposition } from '@/lib/attachments/name'
import { answerUnlessUnwritten } from '@/server/actions/unwritten'
import { currentActor } from '@/server/gate/session'

/** An attachment as a download. Never displayed by the browser, so that no script in it can run. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answerUnlessUnwritten(async () => contentOf((await params).id))
}

async function contentOf(idText: string): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 401 })
  const id = Number(idText)
  const file = Number.isSafeInteger(id) ? attachmentToRead(actor, id) : undefined
  if (!file || !existsSync(contentPath(file.sha256))) return new Response(null, { status: 404 })
  const { requestId } = file
  if (requestId !== null) await commitWhenFree(actor, (tx) => recordReading(tx, { ...file, requestId }))
  return new Response(Readable.toWeb(createReadStream(contentPath(file.sha256))) as ReadableStream, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(file.bytes),
      'content-disposition': contentDisposition(file.name),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
