import { rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { incomingPath } from '@/db/attachment-files'
import { commitWhenFree } from '@/db/transaction'
import { addAttachment } from '@/db/writes/attachments'
import type { Actor } from '@/lib/access'
import type { UploadQuery } from '@/lib/attachments/input'
import { kindOfName, MOST_BYTES } from '@/lib/attachments/kinds'
import { CONTROL, plainName } from '@/lib/attachments/name'
import { breach, type Result } from '@/lib/result'
import { measure } from '../backup/sealed-zip'
import { BodyTooLarge, capped } from '../gate/capped-body'
import { turns } from '../turns'
import { checkContent } from './content'

/** Some kinds are looked through in memory. */
const inTurn = turns(2)

/**
 * Receives an uploaded file: writes it to a temporary file with a limit of size, checks its content, and attaches it.
 * If anything fails, no partial file is left.
 */
export async function receiveAttachment(
  actor: Actor,
  { name: raw, ...place }: UploadQuery,
  body: ReadableStream<Uint8Array>,
): Promise<Result<{ id: number }>> {
  if (CONTROL.test(raw)) return breach('fileNameControl')
  const name = plainName(raw)
  const kind = kindOfName(name)
  if (!kind) return breach('fileTypeUnknown')
  const incoming = incomingPath()
  try {
    const { bytes, sha256 } = await measure(Readable.from(capped(body, MOST_BYTES)), incoming)
    if (bytes === 0) return breach('fileEmpty')
    const checked = await inTurn(() => checkContent(incoming, kind))
    if (!checked.ok) return checked
    return await commitWhenFree(actor, (tx) => addAttachment(tx, { ...place, name, kind, bytes, sha256, incoming }))
  } catch (error) {
    if (error instanceof BodyTooLarge) return breach('fileTooLarge')
    throw error
  } finally {
    rmSync(incoming, { force: true })
  }
}
