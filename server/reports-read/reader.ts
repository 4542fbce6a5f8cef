import { type ChildProcess, spawn } from 'node:child_process'
import type { ReadErrorCode } from '@/lib/reports-read/read-error'
import { type OwnProcess, ownProcess } from '../own-process'

/** Why a process gave no answer of its own. */
export type Unanswered = { refused: ReadErrorCode; at: string }

const MEMORY_MB = 600
const READ_TIMEOUT_MS = 60_000

/**
 * A process that reads files, one after another; it is started when it is needed, and anew after a file that brought it
 * down. What it runs answers each message with one.
 */
export class Reader<Request extends object, Answer> {
  private child: ChildProcess | undefined

  constructor(private readonly runs: OwnProcess) {}

  /** A file that exhausts the process or its time is refused; throws the signal's reason once told to stop. */
  ask(request: Request, signal?: AbortSignal): Promise<Answer | Unanswered> {
    this.child ??= startReader(this.runs)
    const { child } = this
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer)
        child.removeAllListeners()
        signal?.removeEventListener('abort', stop)
      }
      const done = (answer: Answer | Unanswered) => {
        settle()
        resolve(answer)
      }
      const stop = () => {
        settle()
        this.end()
        reject(signal?.reason)
      }
      const timer = setTimeout(() => {
        this.end()
        done({ refused: 'tooSlow', at: '' })
      }, READ_TIMEOUT_MS)
      signal?.addEventListener('abort', stop, { once: true })
      child.once('message', (answer) => done(answer as Answer))
      child.once('exit', () => {
        this.child = undefined
        done({ refused: 'tooLarge', at: '' })
      })
      child.send(request)
    })
  }

  end(): void {
    this.child?.kill()
    this.child = undefined
  }
}

function startReader(runs: OwnProcess): ChildProcess {
  const { words, surroundings } = ownProcess(runs, MEMORY_MB)
  return spawn(process.execPath, words, {
    ...surroundings,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}
