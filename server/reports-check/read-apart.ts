import type { CheckAdditions } from '@/lib/reports-check/check-content'
import type { CheckSummary } from '@/lib/reports-check/check-summary'
import { ReadError } from '@/lib/reports-read/read-error'
import { framesIn } from '../frames-in'
import { log } from '../log'
import { Reader, type Unanswered } from '../reports-read/reader'
import { turns } from '../turns'

/** A file with the name under which it was uploaded, or what was read before, as it is stored. */
export type ReadRequest = CheckAdditions & { from: { file: string; name: string } | { content: string } }
/** `content`: a `CheckContent` as the text in which it is stored. */
export type ReadCheck = { content: string; summary: CheckSummary }
export type ReadAnswer = ReadCheck | Unanswered | { failed: string }

type CheckReader = Reader<ReadRequest, ReadAnswer>
type Waiting = { reader: CheckReader; ending: NodeJS.Timeout }

/** A process that has read waits so long for the next file of many. */
const WAITS_MS = 5000

// On globalThis, since pages and routes are bundled apart: each process takes hundreds of megabytes and a processor.
const shared = globalThis as typeof globalThis & {
  checkReaders?: { inTurn: ReturnType<typeof turns>; waiting: Waiting[] }
}

/**
 * Reads and assesses a report in a process of its own; two at a time, the others in order. Throws a `ReadError` where there is
 * no report, and the signal's reason once told to stop.
 */
export function readCheckApart(request: ReadRequest, signal?: AbortSignal): Promise<ReadCheck> {
  shared.checkReaders ??= { inTurn: turns(2), waiting: [] }
  const { inTurn, waiting } = shared.checkReaders
  return inTurn(async () => {
    signal?.throwIfAborted()
    const reader = readerFrom(waiting)
    try {
      return readIn(await reader.ask(request, signal))
    } finally {
      keepFor(waiting, reader)
    }
  })
}

function readIn(answer: ReadAnswer): ReadCheck {
  if ('content' in answer) return answer
  if ('refused' in answer) throw new ReadError(answer.refused, answer.at)
  // Where a reader fails, the file is to blame as far as its owner is concerned; the log says where it was.
  log('error', { event: 'error', act: 'check.run', error: { name: 'Error', stack: framesIn(answer.failed) } })
  throw new ReadError('damaged')
}

function readerFrom(waiting: Waiting[]): CheckReader {
  const found = waiting.pop()
  if (!found) return new Reader('read-check-process')
  clearTimeout(found.ending)
  return found.reader
}

function keepFor(waiting: Waiting[], reader: CheckReader): void {
  const ending = setTimeout(() => {
    waiting.splice(waiting.findIndex((each) => each.reader === reader) >>> 0, 1)
    reader.end()
  }, WAITS_MS)
  waiting.push({ reader, ending })
}
