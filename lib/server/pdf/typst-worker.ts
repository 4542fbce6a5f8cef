import path from 'node:path'
import { Worker } from 'node:worker_threads'

type Answer = { id: number; pdf: Uint8Array } | { id: number; failure: string }
type Waiting = { resolve: (answer: Answer) => void; reject: (error: Error) => void }
type TypstWorker = { worker: Worker; waiting: Map<number, Waiting>; lastId: number }

// The development server loads modules anew, but is to keep one compiler: it holds 200 MB and is slow to start.
const shared = globalThis as typeof globalThis & { typstWorker?: TypstWorker }

export function compileTypst(input: string): Promise<Answer> {
  shared.typstWorker ??= startWorker()
  const { worker, waiting } = shared.typstWorker
  shared.typstWorker.lastId += 1
  const id = shared.typstWorker.lastId
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    worker.ref()
    worker.postMessage({ id, input })
  })
}

function startWorker(): TypstWorker {
  const root = process.env.LEDGER_ROOT ?? process.cwd()
  const assets = path.join(root, 'assets')
  const ownFonts = process.env.REPORT_FONT_DIR
  const fontDirectories = [...(ownFonts ? [ownFonts] : []), path.join(assets, 'fonts')]
  const script = path.join(root, 'lib', 'server', 'pdf', 'worker.mjs')
  // Seeing `new Worker`, the bundler would look for the script inside its own output.
  const worker: Worker = Reflect.construct(Worker, [script, { workerData: { assets, fontDirectories } }])
  const started: TypstWorker = { worker, waiting: new Map(), lastId: 0 }
  worker.on('message', (answer: Answer) => {
    started.waiting.get(answer.id)?.resolve(answer)
    started.waiting.delete(answer.id)
    // An idle thread must not keep the command line from ending.
    if (started.waiting.size === 0) worker.unref()
  })
  worker.on('error', (error) => abandon(started, error))
  worker.on('exit', () => abandon(started, new Error('the thread ended')))
  worker.unref()
  return started
}

/** The next document starts a new thread. */
function abandon(ended: TypstWorker, error: Error): void {
  if (shared.typstWorker === ended) shared.typstWorker = undefined
  for (const { reject } of ended.waiting.values()) reject(error)
  ended.waiting.clear()
}
