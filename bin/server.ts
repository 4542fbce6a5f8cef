import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { PROJECT_ROOT, SERVER_SCRIPT } from './project'

const START_TIMEOUT_MS = 60_000

export interface ServerOptions {
  host: string
  port: number
  databaseFile: string
  env?: Record<string, string>
  /** Receives the server's output; without it, the server writes to the terminal. */
  onOutput?: (text: string) => void
}

/** What runs a server, in this order: what is laid before Next.js, then the server that its build made. */
export const SERVER_SCRIPTS = [
  path.join(PROJECT_ROOT, 'bin/behind-proxy.mjs'),
  path.join(PROJECT_ROOT, 'bin/request-log.mjs'),
  path.join(PROJECT_ROOT, 'bin/whole-compression.mjs'),
  SERVER_SCRIPT,
]

type Served = Pick<ServerOptions, 'host' | 'port' | 'databaseFile'>

/** The environment in which the server runs. */
export function serverEnvironment({ host, port, databaseFile }: Served) {
  return {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    HOSTNAME: host,
    PORT: String(port),
    // The server changes its working directory into the build, so both paths have to be absolute.
    DATABASE_URL: `file:${databaseFile}`,
    LEDGER_ROOT: PROJECT_ROOT,
    LEDGER_BUILT: '1',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  } as const
}

/** Starts a server as a process of its own, for tests and benchmarks. */
export function startServer({ env = {}, onOutput, ...served }: ServerOptions): ChildProcess {
  const before = SERVER_SCRIPTS.slice(0, -1).flatMap((file) => ['--import', pathToFileURL(file).href])
  const child = spawn(process.execPath, [...before, SERVER_SCRIPT], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', onOutput ? 'pipe' : 'inherit', onOutput ? 'pipe' : 'inherit'],
    env: { ...process.env, ...env, ...serverEnvironment(served) },
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => onOutput?.(chunk.toString()))
  }
  return child
}

/** Resolves once `url` answers, with `wantedStatus` if it is given; throws once `child`, which is to answer, has ended. */
export async function waitUntilServing(url: string, child?: ChildProcess, wantedStatus?: number): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS
  let answer = 'no answer'
  while (Date.now() < deadline) {
    if (child && hasEnded(child)) throw new Error('The server ended before it answered.')
    const status = await statusOf(url)
    if (status !== undefined && (wantedStatus === undefined || status === wantedStatus)) return
    if (status !== undefined) answer = `status ${status}`
    await sleep(50)
  }
  throw new Error(`The server did not start within ${START_TIMEOUT_MS / 1000} seconds: ${url} gave ${answer}.`)
}

export async function stopServer(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  // Killed after two seconds, since a browser's open connection can keep the server from ending.
  const timer = setTimeout(() => child.kill('SIGKILL'), 2_000)
  await exit
  clearTimeout(timer)
}

export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

export async function isPortTaken(host: string, port: number): Promise<boolean> {
  const server = net.createServer()
  const outcome = new Promise<boolean>((resolve, reject) => {
    server.once('listening', () => server.close(() => resolve(false)))
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(true) : reject(error),
    )
  })
  server.listen(port, host)
  return outcome
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

function statusOf(url: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    // No keep-alive, since an open connection would delay the server's end.
    const request = http.get(url, { agent: false, timeout: 5_000 }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(undefined))
  })
}
