import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { contentPath } from '@/db/attachment-files'
import { closeConnection } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { DEMO_ACCOUNTS } from '@/db/seed/demo-accounts'
import { ZHAO_JUN } from '@/db/testing/cast'
import { addUnit } from '@/db/testing/region'
import { commitIfOk } from '@/db/transaction'
import { addLink } from '@/db/writes/region/links'
import { keepCollection } from '@/db/writes/region/years'
import { loadDemonstration } from '@/server/demonstration/load-demonstration'
import { hashPassword } from '@/server/gate/password'
import { newSecret, secretHash } from '@/server/gate/secret'
import { type HostileUpload, hostileUploads } from '@/server/region/hostile-uploads.fixture'
import { caller, signedIn } from './server-actions'
import { serving } from './serving'
import type { Trial } from './trial'

const TODAY = '2024-06-03'
const YEAR = 2023
/** After twenty files that were not sent an address waits. */
const FILES_OF_ONE = 18
const AT_ONCE = 3
const LONGEST_WAIT_MS = 1000
/** Needs nothing but the server's own loop: as long as it waits, everybody does. */
const LOOP = '/api/health/live'
/** Pages of others, asked for all the while. */
const PAGES = ['/sign-in', `/region/${YEAR}/sum/table3.received.total`]
const METHODS = ['GET', 'PUT', 'PATCH', 'DELETE'] as const

/**
 * So many hostile uploads over the addresses at which units hand in without sign-in: none fails, the server stands still for no
 * second, nor do others wait one for 95 of 100 pages, and a file that was taken is the one that is kept when it is sent.
 */
export async function attackCollection(uploads: number): Promise<Trial> {
  const { file, tokens } = await countyWithAddresses(Math.ceil(uploads / FILES_OF_ONE))
  const wrong: string[] = []
  const counts = { taken: 0, refused: 0, 'sent and kept': 0 }
  const taken = new Map<string, string>()
  const waits: Waits = { loop: [], pages: [] }
  await serving(file, async ({ url }) => {
    const cookie = await signedIn(url, 'reviewer')
    const ended = new AbortController()
    const watching = watch(url, cookie, ended.signal, waits, wrong)
    const waiting = hostileUploads(uploads, 2)
    let at = 0
    const work = async () => {
      for (let next = waiting.next(); !next.done; next = waiting.next()) {
        const token = tokens[Math.floor(at / FILES_OF_ONE)]!
        at += 1
        const status = await send(url, token, next.value, METHODS[at % 100])
        if (status >= 500 || status === 0) wrong.push(`${next.value.what}: ${status}`)
        counts[status === 200 ? 'taken' : 'refused'] += 1
        if (status === 200) taken.set(token, createHash('sha256').update(next.value.body).digest('hex'))
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    const act = caller(url)
    for (const [link, sha256] of [...taken].slice(0, 100)) {
      const sending = [{ link, sha256, sender: '王老师', note: '' }]
      const { status, result } = await act('app/collect/[token]/actions.ts send', sending)
      // Of two files that were read at once over one address, the later one is the one that stands there.
      if (result?.ok === false && result.kind === 'breach' && result.breach.code === 'uploadGone') continue
      if (!result?.ok) wrong.push(`sending: ${status} ${JSON.stringify(result)}`)
      else if (!existsSync(contentPath(sha256))) wrong.push(`acknowledged and not kept: ${sha256}`)
      else counts['sent and kept'] += 1
    }
    ended.abort()
    await watching
  })
  const stall = Math.round(longestOf(waits.loop, 1))
  const page = Math.round(longestOf(waits.pages, 0.95))
  if (stall > LONGEST_WAIT_MS) wrong.push(`the server stood still for ${stall} ms`)
  if (page > LONGEST_WAIT_MS) wrong.push(`others waited ${page} ms for a page`)
  return {
    name: 'hostile files over addresses for reports',
    figures: {
      uploads,
      ...counts,
      'pages of others': waits.pages.length,
      'ms for 95 % of them': page,
      'ms of stall': stall,
    },
    wrong,
  }
}

type Waits = { loop: number[]; pages: number[] }

/** The county of the demonstration, which collects over addresses, with so many units more that have one. */
async function countyWithAddresses(count: number): Promise<{ file: string; tokens: string[] }> {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'ledger-collected-')), 'ledger.db')
  closeConnection()
  process.env.DATABASE_URL = `file:${file}`
  migrateDatabase(file)
  await loadDemonstration(ZHAO_JUN, TODAY, await hashPassword(DEMO_ACCOUNTS.clerk.password), 'county')
  const days = { askedOn: null, onTimeUntil: null, openUntil: null, inReport: true, byLink: true, version: 1 }
  const tokens = Array.from({ length: count }, () => newSecret())
  const made = commitIfOk(ZHAO_JUN, (tx) => keepCollection(tx, { year: YEAR, ...days }))
  if (!made.ok) throw new Error(JSON.stringify(made))
  for (const [at, token] of tokens.entries()) {
    const unitId = addUnit(`新和县第${at + 1}局`)
    const link = { unitId, year: YEAR, expiresOn: TODAY, tokenHash: secretHash(token) } as const
    commitIfOk(ZHAO_JUN, (tx) => addLink(tx, link, TODAY))
  }
  closeConnection()
  return { file, tokens }
}

async function send(
  url: string,
  right: string,
  { token = right, name, body, headers }: HostileUpload,
  method: string = 'POST',
): Promise<number> {
  const address = `${url}/api/collect/${encodeURIComponent(token) || '-'}?${new URLSearchParams({ name: name.slice(0, 3000) })}`
  const own = { origin: url, 'x-ledger': 'collect', ...headers }
  const sent = method === 'GET' ? {} : { body: new Uint8Array(body) }
  const answer = await fetch(address, { method, headers: own, ...sent }).catch(() => undefined)
  await answer?.body?.cancel()
  return answer?.status ?? 0
}

/** Asks for the pages of others, one after the other, and notes how long each took. */
async function watch(url: string, cookie: string, signal: AbortSignal, waits: Waits, wrong: string[]) {
  // A page that is opened for the first time is still being loaded by the server.
  for (const address of [LOOP, ...PAGES]) await fetch(url + address, { headers: { cookie } })
  while (!signal.aborted)
    for (const address of [LOOP, ...PAGES]) {
      const begun = performance.now()
      const answer = await fetch(url + address, { headers: { cookie }, redirect: 'manual' })
      await answer.text()
      waits[address === LOOP ? 'loop' : 'pages'].push(performance.now() - begun)
      if (answer.status >= 500) wrong.push(`${address}: ${answer.status}`)
      await sleep(50)
    }
}

/** How long so large a share took at most. */
function longestOf(waits: readonly number[], share: number): number {
  return [...waits].sort((a, b) => a - b)[Math.ceil(waits.length * share) - 1] ?? 0
}
