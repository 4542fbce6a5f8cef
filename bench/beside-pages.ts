// What bench/pages.ts measures beside the pages: the server at rest, the command line, and who waits beside long work.
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import http from 'node:http'
import { PROJECT_ROOT } from '@/bin/project'
import { freePort, stopServer, waitUntilServing } from '@/bin/server'
import type { Served } from '@/resilience/serving'
import { type Visit, visit } from './http'
import { median } from './measure'

const COMMAND_RUNS = 3
const PDFS_AT_ONCE = 20
const BETWEEN_VISITS_MS = 20

/** The memory that the server's process holds, in MiB. */
export function residentMebibytes({ server }: Served): number {
  const [, kibibytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))!
  return Number(kibibytes) / 1024
}

/** From the command that starts the ledger to its first answer, in milliseconds. */
export async function startMs(): Promise<number> {
  const port = await freePort()
  const begun = performance.now()
  const env = { ...process.env, PORT: String(port), LEDGER_LOG: 'off' }
  const server = spawn(process.execPath, ['bin/ledger.mjs', 'start'], { cwd: PROJECT_ROOT, stdio: 'ignore', env })
  try {
    await waitUntilServing(`http://127.0.0.1:${port}/api/health`, server, 200)
    return performance.now() - begun
  } finally {
    await stopServer(server)
  }
}

/** How long the command line takes to write the report of 2023 as JSON, the whole process, in milliseconds. */
export function commandLineMs(): number {
  const words = ['bin/ledger.mjs', 'report', '2023', '--format', 'json']
  return median(() => {
    const { status, stderr } = spawnSync(process.execPath, words, { cwd: PROJECT_ROOT, maxBuffer: 2 ** 26 })
    if (status !== 0) throw new Error(`The report could not be written: ${stderr}`)
  }, COMMAND_RUNS)
}

/**
 * Asks for the report as PDF so many times at once, and for another page again and again until all are answered. How many
 * were made (the others are told to ask again), and how long the other page took, in milliseconds.
 */
export async function besidePdfs({ url }: Served, other: Visit) {
  const agent = new http.Agent({ keepAlive: true })
  const pdf = { ...other, path: '/api/reports/2023/files/pdf' }
  let left = true
  const all = Promise.all(Array.from({ length: PDFS_AT_ONCE }, () => visit(url, agent, pdf)))
  const ended = all.finally(() => {
    left = false
  })
  const waits: number[] = []
  const own = new http.Agent({ keepAlive: true, maxSockets: 1 })
  while (left) {
    const begun = performance.now()
    await visit(url, own, other)
    waits.push(performance.now() - begun)
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_VISITS_MS))
  }
  const answers = await ended
  agent.destroy()
  own.destroy()
  waits.sort((a, b) => a - b)
  const made = answers.filter(({ status }) => status === 200).length
  return { asked: PDFS_AT_ONCE, made, p95: waits[Math.floor(waits.length * 0.95)]!, longest: waits.at(-1)! }
}
