import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PdfStandard } from '@/lib/report/formats'

/** `unknownFamilies`: faces that were asked for and that the machine does not have, in small letters. */
type Answer = { id: number; bytes: Uint8Array; unknownFamilies: string[] } | { id: number; failure: string }
/**
 * `template`: which file of `assets/typst` sets the input. `standard`: none where pages of other files are taken in, which
 * follow none. `files`: their bytes, which the template reads as `files/0`, `files/1` and so on.
 */
type Job = {
  id: number
  template: 'report' | 'letter' | 'list' | 'pages' | 'glance'
  input: string
  standard?: PdfStandard
  /** A drawing of the only page, as SVG, in place of the PDF. */
  as?: 'pdf' | 'svg'
  files?: readonly Uint8Array[]
}
type Waiting = { job: Job; resolve: (answer: Answer) => void; reject: (error: Error) => void }
/** The thread gets one document at a time, so that cancelling one does not affect the others. */
type TypstWorker = { worker: Worker; running?: Waiting; waiting: Waiting[]; lastId: number }

// On globalThis: the development server reloads modules, but the compiler takes 200 MB and is slow to start.
const shared = globalThis as typeof globalThis & { typstWorker?: TypstWorker; unknownFamilies?: Set<string> }

/** The families that documents asked for so far and the machine does not have, in small letters. */
export function unknownFamilies(): ReadonlySet<string> {
  return shared.unknownFamilies ?? new Set()
}

/** Compiles one document in the thread; aborting removes it from the queue, or ends the thread compiling it. */
export function compileTypst(job: Omit<Job, 'id'>, signal?: AbortSignal): Promise<Answer> {
  shared.typstWorker ??= startWorker()
  const compiler = shared.typstWorker
  compiler.lastId += 1
  const id = compiler.lastId
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const entry: Waiting = { job: { id, ...job }, resolve, reject }
    compiler.waiting.push(entry)
    signal?.addEventListener('abort', () => giveUp(compiler, entry, signal.reason), { once: true })
    beginNext(compiler)
  })
}

function beginNext(compiler: TypstWorker): void {
  if (compiler.running) return
  compiler.running = compiler.waiting.shift()
  if (compiler.running) {
    compiler.worker.ref()
    compiler.worker.postMessage(compiler.running.job)
    return
  }
  // Without a reference an idle thread does not keep the command line running.
  compiler.worker.unref()
}

function giveUp(compiler: TypstWorker, entry: Waiting, reason: Error): void {
  entry.reject(reason)
  compiler.waiting = compiler.waiting.filter((each) => each !== entry)
  if (compiler.running !== entry) return
  const { waiting } = compiler
  compiler.waiting = []
  compiler.running = undefined
  if (shared.typstWorker === compiler) shared.typstWorker = undefined
  void compiler.worker.terminate()
  if (waiting.length === 0) return
  shared.typstWorker ??= startWorker()
  shared.typstWorker.waiting.push(...waiting)
  beginNext(shared.typstWorker)
}

function startWorker(): TypstWorker {
  const root = process.env.LEDGER_ROOT ?? process.cwd()
  const assets = path.join(root, 'assets')
  const ownFonts = process.env.REPORT_FONT_DIR
  const fontDirectories = [...(ownFonts ? [ownFonts] : []), path.join(assets, 'fonts')]
  const script = path.join(root, 'server', 'pdf', 'worker.mjs')
  // Not `new Worker`, for which the bundler would look for the script in its own output.
  const worker: Worker = Reflect.construct(Worker, [script, { workerData: { assets, fontDirectories } }])
  const started: TypstWorker = { worker, waiting: [], lastId: 0 }
  worker.on('message', (answer: Answer) => {
    const { running } = started
    started.running = undefined
    shared.unknownFamilies ??= new Set()
    if ('bytes' in answer) for (const family of answer.unknownFamilies) shared.unknownFamilies.add(family)
    if (running?.job.id === answer.id) running.resolve(answer)
    beginNext(started)
  })
  worker.on('error', (error) => abandon(started, error))
  worker.on('exit', () => abandon(started, new Error('the thread ended')))
  worker.unref()
  return started
}

/** Rejects all documents of a thread that ended; the next document starts a new thread. */
function abandon(compiler: TypstWorker, error: Error): void {
  if (shared.typstWorker === compiler) shared.typstWorker = undefined
  for (const { reject } of [...(compiler.running ? [compiler.running] : []), ...compiler.waiting]) reject(error)
  compiler.running = undefined
  compiler.waiting = []
}
