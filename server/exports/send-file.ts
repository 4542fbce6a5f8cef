import { existsSync, statSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { getTranslations } from 'next-intl/server'
import { databaseFile } from '@/db/database-file'
import type { Actor, Permission } from '@/lib/access'
import { contentDisposition } from '@/lib/attachments/name'
import { FILE_KEY, FILE_KEY_HEADER, FILE_NOTICE_HEADER } from '@/lib/exports/progress'
import { errorOf, log } from '../log'
import type { AskedFile, NoFile, OpenedFile } from './asked'
import { type InLine, joinLine, leaveLine } from './line'
import { openApart } from './open-apart'
import { openFile } from './open-file'

/** Ledgers above this size are read in a process of their own. */
const SMALL_LEDGER_BYTES = 8 * 1024 * 1024
/** Shorter than proxies commonly wait for a first byte. */
const PATIENCE_MS = 20_000
/** A reader who takes nothing for so long is gone. */
const STALLED_AFTER_MS = 60_000

type Sending = {
  request: Request
  actor: Actor
  act: Permission
  /** Before a byte of a file that names applicants is sent. */
  note?: () => Promise<unknown>
  /** The answer where there is no such file. */
  none: (none: NoFile) => Response
}

/**
 * Answers with a file that is written while it is sent, one at a time for the whole server: others wait for their turn,
 * and after a while are told to ask again. When the request is cancelled, the writing ends and the next one begins.
 */
export function sendAsked(asked: AskedFile, sending: Sending): Promise<Response> {
  const open = isSmall()
    ? () => openFile(asked, sending.request.signal)
    : () => openApart(asked, sending.request.signal)
  return sendOpened(open, sending)
}

/** The same for a file that is opened otherwise. */
export async function sendOpened(
  open: () => Promise<OpenedFile | NoFile>,
  { request, actor, act, note, none }: Sending,
): Promise<Response> {
  const key = request.headers.get(FILE_KEY_HEADER) ?? ''
  const inLine: InLine = { key: FILE_KEY.test(key) ? key : '', staffId: actor.staffId, done: 0, total: 0 }
  if (!(await joinLine(inLine, request.signal, PATIENCE_MS))) return busy()
  let file: OpenedFile | NoFile | undefined
  const leave = () => {
    if (file && 'end' in file) file.end()
    leaveLine(inLine)
  }
  try {
    file = await open()
    if (!('write' in file)) {
      leave()
      return none(file)
    }
    if (file.personal) await note?.()
    const bytes = await file.write((done, total) => Object.assign(inLine, { done, total }))
    bytes.once('close', leave)
    bytes.once('error', (error) => log('error', { event: 'error', actor: actor.staffId, act, error: errorOf(error) }))
    return new Response(taken(bytes, request.signal, leave), {
      headers: {
        'content-type': file.type,
        'content-disposition': contentDisposition(file.name),
        'cache-control': 'no-store',
        // Header fields hold no Chinese as it is.
        ...(file.notice && { [FILE_NOTICE_HEADER]: encodeURIComponent(file.notice) }),
      },
    })
  } catch (error) {
    leave()
    if (request.signal.aborted) return new Response(null, { status: 499 })
    throw error
  }
}

function isSmall(): boolean {
  const file = databaseFile()
  return (
    [file, `${file}-wal`].reduce((sum, part) => sum + (existsSync(part) ? statSync(part).size : 0), 0) <
    SMALL_LEDGER_BYTES
  )
}

async function busy(): Promise<Response> {
  const t = await getTranslations('export')
  return new Response(t('busy'), {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '1', 'cache-control': 'no-store' },
  })
}

/** The bytes as the reader takes them; destroyed when the reader cancels or takes none any more. */
function taken(bytes: Readable, signal: AbortSignal, leave: () => void): ReadableStream<Uint8Array> {
  const pieces = bytes[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  // What the bytes are read from is set free first: the writing may be in the midst of a long reading.
  const stop = () => {
    leave()
    bytes.destroy()
  }
  signal.addEventListener('abort', stop, { once: true })
  let stalled: NodeJS.Timeout | undefined
  return new ReadableStream(
    {
      async pull(stream) {
        clearTimeout(stalled)
        const { done, value } = await pieces.next()
        if (done) return stream.close()
        stream.enqueue(value)
        stalled = setTimeout(stop, STALLED_AFTER_MS).unref()
      },
      cancel() {
        clearTimeout(stalled)
        stop()
      },
    },
    { highWaterMark: 1 },
  )
}
