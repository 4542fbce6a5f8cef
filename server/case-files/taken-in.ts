import { readFile } from 'node:fs/promises'
import { contentPath } from '@/db/attachment-files'
import type { AttachedFile, NotTakenIn, PagedContent } from '@/lib/letters/volume'
import { pdfPageCount } from '@/lib/open-pdf'
import { compileTypst } from '../pdf/typst-worker'
import { pagesInput } from './pages-input'

/** What one volume takes in, so that no file can make it too large to be set. */
const MOST_PAGES = 600
const MOST_BYTES = 100 * 1024 * 1024
/** Originals that go along, all together. */
const MOST_ATTACHED_BYTES = 30 * 1024 * 1024
/** Longer than any honest file takes to be read. */
const TRIAL_MS = 20_000

/** The files of a volume as they are gathered: their bytes in the order of their numbers. */
export type Gathered = { files: Uint8Array[]; bytes: number; attachedBytes: number }

export const nothingGathered = (): Gathered => ({ files: [], bytes: 0, attachedBytes: 0 })

/** Takes the bytes in and answers with their number. */
export function gather(gathered: Gathered, bytes: Uint8Array): number {
  gathered.bytes += bytes.length
  return gathered.files.push(bytes) - 1
}

/**
 * An attached file as pages of the volume. Whatever is wrong with it, the volume is made: a file that cannot be taken in
 * has a page in its place, and goes along as a file as long as there is room.
 */
export async function takenIn(file: AttachedFile, gathered: Gathered, signal?: AbortSignal): Promise<PagedContent> {
  const bytes = await readFile(contentPath(file.sha256)).catch(() => undefined)
  if (!bytes) return { type: 'place', why: 'gone', pages: 1, attachedAs: null }
  const placed = (why: NotTakenIn): PagedContent => ({
    type: 'place',
    why,
    pages: 1,
    attachedAs: along(bytes, gathered),
  })
  if (file.kind !== 'pdf' && file.kind !== 'png' && file.kind !== 'jpeg') return placed('otherKind')
  if (gathered.bytes + bytes.length > MOST_BYTES) return placed('tooLarge')
  const pages = file.kind === 'pdf' ? await pagesIn(bytes) : 1
  if (typeof pages === 'string') return placed(pages)
  if (pages > MOST_PAGES) return placed('tooLong')
  const content: PagedContent =
    file.kind === 'pdf'
      ? { type: 'pdf', file: 0, pages }
      : { type: 'image', file: 0, format: file.kind === 'png' ? 'png' : 'jpg', pages: 1 }
  const failure = await trial(content, bytes, signal)
  return failure ? placed(failure) : { ...content, file: gather(gathered, bytes) }
}

function along(bytes: Uint8Array, gathered: Gathered): number | null {
  if (gathered.attachedBytes + bytes.length > MOST_ATTACHED_BYTES) return null
  gathered.attachedBytes += bytes.length
  return gathered.files.push(bytes) - 1
}

async function pagesIn(bytes: Uint8Array): Promise<number | NotTakenIn> {
  try {
    return await pdfPageCount(bytes)
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged'
  }
}

/** Sets the file alone: what fails here, or takes too long, would fail the whole volume. */
async function trial(content: PagedContent, bytes: Uint8Array, signal?: AbortSignal): Promise<NotTakenIn | undefined> {
  const set = {
    labels: { contents: [], widths: [] },
    parts: [{ ...content, title: '试排', first: 1 }],
    attached: [],
  }
  const input = pagesInput('', '试排', set, { systemFonts: false })
  const limit = AbortSignal.timeout(TRIAL_MS)
  const stop = signal ? AbortSignal.any([signal, limit]) : limit
  try {
    const answer = await compileTypst({ template: 'pages', input, files: [bytes] }, stop)
    if ('bytes' in answer) return undefined
    return /encrypted|password/.test(answer.failure) ? 'locked' : 'damaged'
  } catch (error) {
    signal?.throwIfAborted()
    if (!limit.aborted && !(error instanceof Error)) throw error
    return 'damaged'
  }
}
