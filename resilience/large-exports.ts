import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { ledgerOf } from '@/bench/ledger-of'
import { closeConnection, connection } from '@/db/client'
import { databaseFile } from '@/db/database-file'
import { DEMO_ACCOUNTS } from '@/db/seed/demo-accounts'
import { hashPassword } from '@/server/gate/password'
import { signedIn } from './server-actions'
import { serving } from './serving'
import type { Trial } from './trial'

/** What others may wait, in milliseconds; on a machine that is busy with other things, half as long again as beside a process that only counts. */
const SLOWEST = 200
const SLOWER_BY = 1.5
/** What the server and the process that writes may hold together, in megabytes. */
const MOST_MEMORY = 500
const USUAL_SECONDS = 5

const FILES = {
  'report with records': '/api/reports/2023/files/xlsx?records=1',
  'report as PDF': '/api/reports/2023/files/pdf',
  'report as JSON': '/api/reports/2023/files/json',
  'list as XLSX': '/api/exports/requests?format=xlsx',
  'list as CSV': '/api/exports/requests?format=csv',
  'records behind a figure': '/api/exports/records?year=2023&figure=table3.received.total&format=xlsx',
}

/** A ledger of so many requests in a year: while each of its files is taken, two at once, others read pages as ever. */
export async function takeLargeFiles(requests: number): Promise<Trial> {
  ledgerOf(requests)
  const file = databaseFile()
  await allowSigningIn()
  const wrong: string[] = []
  const figures: Record<string, number> = { requests }
  await serving(
    file,
    async ({ url, server }) => {
      const cookie = await signedIn(url, 'supervisor')
      await readPages(url, cookie, () => false)
      figures['p99 in ms without'] = p99Of(await readPages(url, cookie, seconds(USUAL_SECONDS)))
      const usual = p99Of(await besideOneThatCounts(() => readPages(url, cookie, seconds(USUAL_SECONDS))))
      figures['p99 in ms beside a busy process'] = usual
      let memory = 0
      for (const [name, address] of Object.entries(FILES)) {
        const begun = performance.now()
        let taken = false
        const watching = setInterval(() => {
          memory = Math.max(memory, heldWithChildren(server.pid!))
        }, 100)
        const taking = Promise.all([take(url + address, cookie), take(url + address, cookie)]).finally(() => {
          taken = true
        })
        const reads = await readPages(url, cookie, () => !taken)
        for (const fault of (await taking).flat()) wrong.push(`${name}: ${fault}`)
        clearInterval(watching)
        const p99 = p99Of(reads)
        figures[`${name}: s for two`] = Math.round((performance.now() - begun) / 100) / 10
        figures[`${name}: p99 in ms`] = p99
        if (p99 > Math.max(SLOWEST, usual * SLOWER_BY)) wrong.push(`${name}: others waited ${p99} ms`)
      }
      figures['ms until a cancelled file lets the next one in'] = await cancelled(url, cookie, wrong)
      figures['MB at most'] = memory
      if (memory > MOST_MEMORY) wrong.push(`${memory} MB were held`)
    },
    { LEDGER_TODAY: '2023-12-28' },
  )
  return { name: 'large exports', figures, wrong }
}

async function allowSigningIn(): Promise<void> {
  const { username, password } = DEMO_ACCOUNTS.supervisor
  connection()
    .$client.prepare("UPDATE staff SET username = ?, role = 'supervisor', password_hash = ? WHERE id = 1")
    .run(username, await hashPassword(password))
  connection().$client.pragma('wal_checkpoint(TRUNCATE)')
  closeConnection()
}

const seconds = (many: number) => {
  const until = performance.now() + many * 1000
  return () => performance.now() < until
}

/** Runs `work` while another process keeps a processor busy. */
async function besideOneThatCounts<T>(work: () => Promise<T>): Promise<T> {
  const counting = spawn(process.execPath, ['-e', 'for (;;) ;'])
  try {
    return await work()
  } finally {
    counting.kill('SIGKILL')
  }
}

/** How long each page took, in milliseconds, for as long as `goesOn` and once at least. */
async function readPages(url: string, cookie: string, goesOn: () => boolean): Promise<number[]> {
  const times: number[] = []
  do {
    const begun = performance.now()
    const answer = await fetch(`${url}/requests/2023-000001`, { headers: { cookie }, redirect: 'manual' })
    await answer.arrayBuffer()
    times.push(performance.now() - begun)
    if (answer.status !== 200) throw new Error(`a page answered ${answer.status}`)
    await sleep(20)
  } while (goesOn())
  return times
}

/** Takes a file as a page does: asked for again while another one is written. */
async function take(address: string, cookie: string): Promise<string[]> {
  for (;;) {
    const answer = await fetch(address, { headers: { cookie } })
    const bytes = await lengthOf(answer)
    if (answer.status === 503) await sleep(1000)
    else return answer.status === 200 && bytes > 100 ? [] : [`answered ${answer.status} with ${bytes} bytes`]
  }
}

async function lengthOf({ body }: Response): Promise<number> {
  let bytes = 0
  for await (const piece of body ?? []) bytes += piece.length
  return bytes
}

/** One person cancels the largest file once it has begun, and another one's, which waited, is begun. */
async function cancelled(url: string, cookie: string, wrong: string[]): Promise<number> {
  const controller = new AbortController()
  const first = await fetch(url + FILES['report with records'], { headers: { cookie }, signal: controller.signal })
  await first.body!.getReader().read()
  const next = fetch(url + FILES['list as CSV'], { headers: { cookie } })
  await sleep(500)
  const begun = performance.now()
  controller.abort()
  const answer = await next
  const waited = Math.round(performance.now() - begun)
  if (answer.status !== 200) wrong.push(`after a cancelled file the next was answered ${answer.status}`)
  await lengthOf(answer)
  return waited
}

const p99Of = (times: readonly number[]) =>
  Math.round([...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1] ?? Number.POSITIVE_INFINITY)

/** The memory of a process and of those that it has started, in megabytes; what they share is counted once. */
function heldWithChildren(pid: number): number {
  try {
    const own = Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
    return Math.round(own / 1024) + children.reduce((sum, child) => sum + heldWithChildren(Number(child)), 0)
  } catch {
    // It has ended meanwhile.
    return 0
  }
}
