import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { SERVER_SCRIPT } from './build'
import { PROJECT_ROOT } from './project'

const BEHIND_PROXY = path.join(PROJECT_ROOT, 'bin/behind-proxy.mjs')
const REQUEST_LOG = path.join(PROJECT_ROOT, 'bin/request-log.mjs')
const START_TIMEOUT_MS = 60_000

export interface ServerOptions {
  host: string
  port: number
  databaseFile: string
  env?: Record<string, string>
  /** Receives the server's output; without it, the server writes to the terminal. */
  onOutput?: (text: string) => void
}

export function startServer({ host, port, databaseFile, env = {}, onOutput }: ServerOptions): ChildProcess {
  const before = [BEHIND_PROXY, REQUEST_LOG].flatMap((file) => ['--import', pathToFileURL(file).href])
  const child = spawn(process.execPath, [...before, SERVER_SCRIPT], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', onOutput ? 'pipe' : 'inherit', onOutput ? 'pipe' : 'inherit'],
    env: {
      ...process.env,
      ...env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      HOSTNAME: host,
      PORT: String(port),
      // The server changes its working directory into the build, so both paths have to be absolute.
      DATABASE_URL: `file:${databaseFile}`,
      LEDGER_ROOT: PROJECT_ROOT,
    },
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => onOutput?.(chunk.toString()))
  }
  return child
}

/** Resolves once `url` answers, with `wantedStatus` if it is given. */
export async function waitUntilServing(url: string, child: ChildProcess, wantedStatus?: number): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS
  let answer = 'no answer'
  while (Date.now() < deadline) {
    if (hasEnded(child)) throw new Error('The server ended before it answered.')
    const status = await statusOf(url)
    if (status !== undefined && (wantedStatus === undefined || status === wantedStatus)) return
    if (status !== undefined) answer = `status ${status}`
    await sleep(100)
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
