import { rmSync } from 'node:fs'
import { Readable, Transform } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { incomingPath } from '@/db/attachment-files'
import { commitWhenFree } from '@/db/transaction'
import { addAttachment } from '@/db/writes/attachments'
import type { Actor } from '@/lib/access'
import type { UploadQuery } from '@/lib/attachments/input'
import { kindOfName, MOST_BYTES } from '@/lib/attachments/kinds'
import { plainName } from '@/lib/attachments/name'
import { breach, type Result } from '@/lib/result'
import { measure } from '../backup/sealed-zip'
import { checkContent } from './content'

class TooLarge extends Error {}

/**
 * Takes a file that is being sent: at most so long, on the disk before anything is decided, and attached only if it is
 * what its name promises. Whatever ends it, no half of a file stays.
 */
export async function receiveAttachment(
  actor: Actor,
  { name: raw, ...place }: UploadQuery,
  body: ReadableStream<Uint8Array>,
): Promise<Result<{ id: number }>> {
  const name = plainName(raw)
  const kind = kindOfName(name)
  if (!kind) return breach('fileTypeUnknown')
  const incoming = incomingPath()
  try {
    const { bytes, sha256 } = await measure(Readable.fromWeb(body).compose(atMost(MOST_BYTES)) as Readable, incoming)
    if (bytes === 0) return breach('fileEmpty')
    const checked = await checkContent(incoming, kind)
    if (!checked.ok) return checked
    return await commitWhenFree(actor, (tx) => addAttachment(tx, { ...place, name, kind, bytes, sha256, incoming }))
  } catch (error) {
    if (error instanceof TooLarge) return breach('fileTooLarge')
    throw error
  } finally {
    rmSync(incoming, { force: true })
  }
}

function atMost(limit: number): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      done(bytes > limit ? new TooLarge() : null, chunk)
    },
  })
}
