import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import type { FileKind } from '@/lib/attachments/kinds'
import type { AttachmentLabel } from '@/lib/attachments/labels'
import { incomingPath, placeContent } from '../attachment-files'
import { connection } from '../client'
import { attachments } from '../schema/attachments'

type Attached = { label?: AttachmentLabel; name: string; kind: FileKind; content: Uint8Array }

/** Attaches a file to a request, as an upload would leave it, and answers with its hash. */
export function attachFile(requestId: number, { label = 'other', name, kind, content }: Attached): string {
  const incoming = incomingPath()
  writeFileSync(incoming, content)
  const sha256 = createHash('sha256').update(content).digest('hex')
  placeContent(incoming, sha256)
  const added = { addedAt: '2023-09-15T00:00:00.000Z', addedBy: '王芳' }
  connection()
    .insert(attachments)
    .values({ requestId, label, name, kind, bytes: content.length, sha256, ...added })
    .run()
  return sha256
}

/** The same with a text. */
export const attachText = (requestId: number, text: string): string =>
  attachFile(requestId, { name: '说明.txt', kind: 'text', content: Buffer.from(text) })
