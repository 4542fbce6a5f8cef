// vitest ends its thread after every run, and the tester makes a run for every change: most of the time went into
// loading the same modules anew. Here one thread serves all runs. The tester switches a change by a global variable, so
// modules that are loaded already serve it too, but for changes in what a module evaluates once, when it loads
// ("static" ones), and in what is computed once and remembered: such a run gets a thread of its own.
import {
  type PoolOptions,
  type PoolRunnerInitializer,
  type PoolWorker,
  ThreadsPoolWorker,
  type WorkerRequest,
  type WorkerResponse,
} from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The tester provides it: `static` for a change in what is evaluated when a module loads. */
    mutantActivation?: 'static' | 'runtime'
  }
}

type Started = Extract<WorkerRequest, { type: 'start' }>
type Listener = { event: string; callback: (message: unknown) => void }

/** What is computed in these is remembered in a variable of a module: a change would not reach it, or outlast its run. */
const REMEMBERED =
  /lib\/law\/calendar\/(calendar|statutory-holidays)\.ts$|lib\/requests\/reckoning\.ts$|db\/writes\/insert-row\.ts$/

type Thread = { worker: ThreadsPoolWorker; isSetUp: boolean; servesOneRun: boolean }

let kept: Thread | undefined

async function threadFor({ project, ...options }: PoolOptions): Promise<Thread> {
  const isStatic = project.getProvidedContext().mutantActivation === 'static'
  const [changed = ''] = isChange(project) ? (project.vitest.config.related ?? []) : []
  const servesOneRun = isStatic || REMEMBERED.test(changed)
  if (kept && !kept.servesOneRun && !servesOneRun) return kept
  await kept?.worker.stop()
  kept = { worker: new ThreadsPoolWorker({ project, ...options }), isSetUp: false, servesOneRun }
  await kept.worker.start()
  return kept
}

/** Whether a change is tried, or all tests run once unchanged to see which of them reach what. */
function isChange(project: PoolOptions['project']): boolean {
  return project.getProvidedContext().mutantActivation !== undefined
}

/** One run's use of the thread: where vitest would start or end a thread, this answers in its place. */
class KeptThread implements PoolWorker {
  readonly name = 'kept'
  private readonly options: PoolOptions
  private readonly listeners: Listener[] = []
  private thread: Thread | undefined
  private config: Started['context']['config'] | undefined

  constructor(options: PoolOptions) {
    this.options = options
  }

  async start(): Promise<void> {
    this.thread = await threadFor(this.options)
  }

  /** Ends the run; the thread stays. */
  async stop(): Promise<void> {
    for (const { event, callback } of this.listeners) this.thread?.worker.off(event, callback)
  }

  on(event: string, callback: Listener['callback']): void {
    this.listeners.push({ event, callback })
    this.thread?.worker.on(event, callback)
  }

  off(event: string, callback: Listener['callback']): void {
    this.thread?.worker.off(event, callback)
  }

  deserialize(data: unknown): unknown {
    return data
  }

  send(message: WorkerRequest): void {
    const { thread } = this
    if (!thread) throw new Error('The thread has not been started.')
    if (message.type === 'stop') this.answer({ type: 'stopped', __vitest_worker_response__: true })
    else if (message.type === 'start') this.setUp(thread, message)
    else thread.worker.send(message.type === 'run' ? this.withOwnConfig(message) : message)
  }

  private setUp(thread: Thread, message: Started): void {
    this.config = message.context.config
    if (thread.isSetUp) this.answer({ type: 'started', __vitest_worker_response__: true })
    else thread.worker.send(message)
    thread.isSetUp = true
  }

  /** The names of the tests to run are in the configuration, which vitest hands over only when a thread starts. */
  private withOwnConfig(message: Extract<WorkerRequest, { type: 'run' }>): WorkerRequest {
    const context = { ...message.context, config: this.config }
    return { ...message, context }
  }

  private answer(response: WorkerResponse): void {
    for (const { event, callback } of this.listeners) if (event === 'message') callback(response)
  }
}

export const keptThread: PoolRunnerInitializer = {
  name: 'kept',
  createPoolWorker: (options) => new KeptThread(options),
}
