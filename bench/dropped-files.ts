import { mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildIfStale } from '@/bin/build'
import { closeConnection } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { DEMO_ACCOUNTS } from '@/db/seed/demo-accounts'
import { mintOperator } from '@/lib/access'
import { PUBLISHED_FILES } from '@/lib/reports-read/testing/read-back.fixture'
import { signedIn } from '@/resilience/server-actions'
import { serving } from '@/resilience/serving'
import { loadDemonstration } from '@/server/demonstration/load-demonstration'
import { hashPassword } from '@/server/gate/password'
import { visit } from './http'

const OPERATOR = mintOperator({ staffId: null, name: '甲', role: 'supervisor' })
const TODAY = '2024-06-03'
/** As many as the page sends at a time, and how often it asks for itself anew meanwhile. */
const AT_ONCE = 2
const SHOWN_EVERY_MS = 1000
const ALLOWED = { seconds: 120, page: 200 }
const RECEIVE = '/region/2023/receive'
const OTHERS = ['/region/2023', '/requests', '/sign-in', '/region/2023/units/3']

/**
 * Drops so many published reports of every kind at once on the page of a county that receives its units' reports, as a browser
 * sends them, while somebody else goes from page to page.
 */
export async function measureDropped(files: number): Promise<void> {
  if ((await buildIfStale()) === 'failed') throw new Error('The build failed; its messages are above.')
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ledger-dropped-'))
  const file = path.join(folder, 'ledger.db')
  closeConnection()
  process.env.DATABASE_URL = `file:${file}`
  try {
    migrateDatabase(file)
    await loadDemonstration(OPERATOR, TODAY, await hashPassword(DEMO_ACCOUNTS.clerk.password), 'county')
    closeConnection()
    await serving(file, ({ url }) => measured(url, files))
  } finally {
    closeConnection()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measured(url: string, files: number): Promise<void> {
  const [clerk, other] = [await signedIn(url, 'reviewer'), await signedIn(url, 'supervisor')]
  for (const address of [RECEIVE, ...OTHERS]) await timeOf(url, other, address)
  const before = await pagesFor(url, other, 5000)
  const ended = new AbortController()
  const meanwhile = pagesFor(url, other, 10 * 60_000, ended.signal)
  const begun = performance.now()
  const read = await drop(url, clerk, files)
  const seconds = (performance.now() - begun) / 1000
  ended.abort()
  const load = os.loadavg()[0]!.toFixed(1)
  const [quiet, busy] = [percentile(before), percentile(await meanwhile)]
  console.log(`${files} files dropped at once, load ${load}: ${read} read`)
  console.log(`read in ${seconds.toFixed(1)} s  ${seconds < ALLOWED.seconds ? 'under' : 'OVER'} ${ALLOWED.seconds} s`)
  console.log(
    `others' pages, 95 of 100 within ${busy.toFixed(0)} ms  ${busy <= ALLOWED.page ? 'under' : 'OVER'} ${ALLOWED.page} ms; before it ${quiet.toFixed(0)} ms`,
  )
}

/** Sends files as the page does, and asks for the page anew while they are read; returns how many were read. */
async function drop(url: string, cookie: string, files: number): Promise<number> {
  const known = PUBLISHED_FILES.filter(({ name }) => name !== 'pt-gaj-2020-empty.txt')
  const waiting = Array.from({ length: files }, (_, at) => ({ at, ...known[at % known.length]! }))
  let [read, shown] = [0, performance.now()]
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const address = `${url}/api/check?${new URLSearchParams({ name: `${next.at}-${next.name}` })}`
      const headers = { cookie, origin: url, 'x-ledger': 'check' }
      const answer = await fetch(address, { method: 'POST', headers, body: new Uint8Array(next.bytes) })
      await answer.text()
      if (answer.ok) read += 1
      if (waiting.length > 0 && performance.now() - shown < SHOWN_EVERY_MS) continue
      shown = performance.now()
      void fetch(url + RECEIVE, { headers: { cookie, rsc: '1' } }).then((page) => page.text())
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return read
}

/** Goes from page to page for so long, or until it is told to stop; the milliseconds that each took. */
async function pagesFor(url: string, cookie: string, most: number, signal?: AbortSignal): Promise<number[]> {
  const times: number[] = []
  const until = performance.now() + most
  while (performance.now() < until && !signal?.aborted)
    for (const address of OTHERS) {
      times.push(await timeOf(url, cookie, address))
      await sleep(100)
    }
  return times
}

const agent = new http.Agent({ keepAlive: true })

async function timeOf(url: string, cookie: string, address: string): Promise<number> {
  const begun = performance.now()
  await visit(url, agent, { path: address, headers: { cookie } })
  return performance.now() - begun
}

const percentile = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1]!
