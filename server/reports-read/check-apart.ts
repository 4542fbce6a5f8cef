import { type ChildProcess, spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { ledgerRoot } from '@/db/database-file'
import type { PublishedReport } from '@/lib/report/history/published-report'
import type { CheckedFile } from '@/lib/reports-read/checked-file'
import { ReadError, type ReadErrorCode } from '@/lib/reports-read/read-error'
import { ownProcess } from '../own-process'
import { turns } from '../turns'

export type CheckRequest = { file: string; year?: number; last?: PublishedReport }
export type CheckAnswer = { checked: CheckedFile } | { refused: ReadErrorCode; at: string } | { failed: string }

/** A file with its report, or with why there is none. */
export type CheckedApart = { file: string } & ({ checked: CheckedFile } | { error: ReadError })

const MEMORY_MB = 600
const READ_TIMEOUT_MS = 60_000

/**
 * Checks files in processes of their own, one for each processor, and gives them in the order in which they were asked for.
 * A file that exhausts its process or its time is refused, and the others are read on.
 */
export async function* checkApart(requests: readonly CheckRequest[]): AsyncGenerator<CheckedApart> {
  const readers = Array.from({ length: Math.min(requests.length, availableParallelism()) }, () => new Reader())
  const free = [...readers]
  const inTurn = turns(readers.length)
  const check = async (request: CheckRequest) => {
    const reader = free.shift()!
    return reader.check(request).finally(() => free.push(reader))
  }
  try {
    for (const checking of requests.map((request) => inTurn(() => check(request)))) yield await checking
  } finally {
    for (const reader of readers) reader.end()
  }
}

/** A process that reads; it is started when it is needed, and anew after a file that brought it down. */
class Reader {
  private child: ChildProcess | undefined

  async check(request: CheckRequest): Promise<CheckedApart> {
    const { file } = request
    const answer = await this.ask(request)
    if ('checked' in answer) return { file, checked: answer.checked }
    if ('refused' in answer) return { file, error: new ReadError(answer.refused, answer.at) }
    return { file, error: new ReadError('damaged', answer.failed) }
  }

  end(): void {
    this.child?.kill()
    this.child = undefined
  }

  private ask(request: CheckRequest): Promise<CheckAnswer> {
    this.child ??= startReader()
    const { child } = this
    return new Promise((resolve) => {
      const done = (answer: CheckAnswer) => {
        clearTimeout(timer)
        child.removeAllListeners()
        resolve(answer)
      }
      const timer = setTimeout(() => {
        this.end()
        done({ refused: 'tooSlow', at: '' })
      }, READ_TIMEOUT_MS)
      child.once('message', (answer) => done(answer as CheckAnswer))
      child.once('exit', () => {
        this.child = undefined
        done({ refused: 'tooLarge', at: '' })
      })
      child.send(request)
    })
  }
}

function startReader(): ChildProcess {
  const script = path.join(ledgerRoot(), 'server', 'reports-read', 'check-process.ts')
  const { words, surroundings } = ownProcess(script, MEMORY_MB)
  return spawn(process.execPath, words, {
    ...surroundings,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}
