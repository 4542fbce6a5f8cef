import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import os from 'node:os'
import { Readable } from 'node:stream'
import { framesIn } from '../frames-in'
import { ownProcess } from '../own-process'
import type { Announced, AskedFile, NoFile, OpenedFile } from './asked'

const MEMORY_MB = 256
/** Behind the server, where both want the processor. */
const NICENESS = 5

type Said = { announced: Announced } | { none: NoFile } | { done: number; total: number }

/** Opens a file in a process of its own, which reads and writes it while the server serves; `signal` ends it. */
export async function openApart(asked: AskedFile, signal: AbortSignal): Promise<OpenedFile | NoFile> {
  const child = started()
  const end = () => void child.kill('SIGKILL')
  signal.addEventListener('abort', end, { once: true })
  const errors = textOf(child.stderr!)
  // Asked for before it can end, so that its end is not missed.
  const ended = once(child, 'close') as Promise<[number | null]>
  child.send({ asked })
  const said = await Promise.race([once(child, 'message') as Promise<[Said]>, ended.then(() => undefined)])
  const first = said?.[0]
  if (first && 'none' in first) return first.none
  if (!first || !('announced' in first)) throw new Error(`a file could not be opened\n${framesIn(await errors)}`)
  return {
    ...first.announced,
    end,
    write: async (onProgress) => {
      child.on('message', (said: Said) => {
        if ('done' in said) onProgress(said.done, said.total)
      })
      child.send({ goOn: true })
      return Readable.from(whole(child.stdout!, ended, errors), { objectMode: false })
    },
  }
}

function started(): ChildProcess {
  const { words, surroundings } = ownProcess('export-process', MEMORY_MB)
  const child = spawn(process.execPath, words, { ...surroundings, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  try {
    if (child.pid !== undefined) os.setPriority(child.pid, NICENESS)
  } catch {
    // It has ended already, or the system does not allow it: then it runs as any other.
  }
  return child
}

/** The bytes that a process writes, with an error at their end if it failed, so that half a file is never taken for one. */
async function* whole(
  bytes: Readable,
  ended: Promise<[number | null]>,
  errors: Promise<string>,
): AsyncGenerator<Buffer> {
  yield* bytes as AsyncIterable<Buffer>
  const [code] = await ended
  if (code !== 0) throw new Error(`writing a file ended with ${code}\n${framesIn(await errors)}`)
}

const MOST_CHARACTERS = 100_000

async function textOf(stream: Readable): Promise<string> {
  let text = ''
  for await (const chunk of stream) if (text.length < MOST_CHARACTERS) text += chunk
  return text
}
