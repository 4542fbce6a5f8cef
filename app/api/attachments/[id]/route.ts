import { createReadStream, existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { contentPath } from '@/db/attachment-files'
import { attachmentToRead } from '@/db/queries/attachments'
import { commitWhenFree } from '@/db/transaction'
import { recordReading } from '@/db/writes/attachments'
import { shownAs } from '@/lib/attachments/kinds'
import { contentDisposition } from '@/lib/attachments/name'
import { answerUnlessUnwritten } from '@/server/actions/unwritten'
import { currentActor } from '@/server/gate/session'

/**
 * An attachment as a download, which the browser never displays, so that no script in it can run. With `?shown` a PDF or
 * an image is to be looked at on a page of the ledger: its content was checked to be of that kind when it was received.
 */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const shown = new URL(request.url).searchParams.has('shown')
  return answerUnlessUnwritten(async () => contentOf((await params).id, shown))
}

async function contentOf(idText: string, shown: boolean): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 401 })
  const id = Number(idText)
  const file = Number.isSafeInteger(id) ? attachmentToRead(actor, id) : undefined
  if (!file || !existsSync(contentPath(file.sha256))) return new Response(null, { status: 404 })
  const { requestId } = file
  if (requestId !== null) await commitWhenFree(actor, (tx) => recordReading(tx, { ...file, requestId }))
  return new Response(Readable.toWeb(createReadStream(contentPath(file.sha256))) as ReadableStream, {
    headers: {
      ...headersFor(file.name, shown),
      'content-length': String(file.bytes),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

function headersFor(name: string, shown: boolean): Record<string, string> {
  const type = shown ? shownAs(name) : undefined
  if (!type)
    return {
      'content-type': 'application/octet-stream',
      'content-disposition': contentDisposition(name),
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-frame-options': 'DENY',
    }
  return {
    'content-type': type,
    'content-disposition': contentDisposition(name, 'inline'),
    // No `default-src`, `object-src` or `sandbox`: they forbid the browser's own viewer of PDF files.
    'content-security-policy': "script-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    'x-frame-options': 'SAMEORIGIN',
  }
}
