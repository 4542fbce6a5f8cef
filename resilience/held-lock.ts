import { setTimeout as sleep } from 'node:timers/promises'
import { ALONE_WAIT_MS, openConnection } from '@/db/client'
import type { Result } from '@/lib/result'
import { demonstrationIn } from './demonstration'
import { formOf, REGISTER_ACTION } from './served-crowd'
import { caller, signedIn } from './server-actions'
import { serving } from './serving'
import type { Trial } from './trial'

const SIGN_IN = 'app/sign-in/actions.ts signInWithPassword'
/** What a read may take, in milliseconds; on a machine that is busy with other things, half as long again as without the lock. */
const SLOWEST_READ = 200
const SLOWER_BY = 1.5

type Seen = { reads: number[]; saved: number; busy: number; kept: string[]; wrong: string[] }

/**
 * Another process holds the write lock: pages are read as ever, every form is saved or says that the database is busy, and
 * what was told so is saved when it is sent again.
 */
export async function holdLock(seconds: number): Promise<Trial> {
  const file = await demonstrationIn()
  const nothing = (): Seen => ({ reads: [], saved: 0, busy: 0, kept: [], wrong: [] })
  const [free, seen] = [nothing(), nothing()]
  await serving(file, async ({ url }) => {
    const cookie = await signedIn(url, 'supervisor')
    await read(url, cookie, nothing())
    await work(url, cookie, free, seconds / 3)
    const other = openConnection(file, ALONE_WAIT_MS).$client
    other.exec('BEGIN IMMEDIATE')
    await work(url, cookie, seen, seconds)
    other.close()
    for (const key of seen.kept) await write(url, cookie, seen, key)
  })
  const [usual, p95] = [p95Of(free.reads), p95Of(seen.reads)]
  if (p95 > Math.max(SLOWEST_READ, usual * SLOWER_BY)) seen.wrong.push(`reads took ${Math.round(p95)} ms`)
  if (seen.saved !== seen.kept.length) seen.wrong.push(`${seen.kept.length} forms were kept and ${seen.saved} saved`)
  const figures = {
    seconds,
    reads: seen.reads.length,
    'p95 in ms': Math.round(p95),
    'without the lock': Math.round(usual),
  }
  return {
    name: 'held lock',
    figures: { ...figures, 'told busy': seen.busy, 'saved later': seen.saved },
    wrong: seen.wrong,
  }
}

/** One person reads, two send forms and three try to sign in, for so many seconds. */
async function work(url: string, cookie: string, seen: Seen, seconds: number): Promise<void> {
  const until = performance.now() + seconds * 1000
  await Promise.all([
    repeated(until, () => read(url, cookie, seen)),
    ...[0, 1].map(() => repeated(until, () => write(url, cookie, seen, crypto.randomUUID()))),
    ...[0, 1, 2].map(() => repeated(until, () => signInWrongly(url, seen))),
  ])
}

const p95Of = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.POSITIVE_INFINITY

async function repeated(until: number, act: () => Promise<void>): Promise<void> {
  while (performance.now() < until) {
    await act()
    await sleep(50)
  }
}

async function read(url: string, cookie: string, seen: Seen): Promise<void> {
  const begun = performance.now()
  const { status } = await fetch(`${url}/requests`, { headers: { cookie }, redirect: 'manual' })
  seen.reads.push(performance.now() - begun)
  if (status !== 200) seen.wrong.push(`a page answered ${status}`)
}

async function write(url: string, cookie: string, seen: Seen, key: string): Promise<void> {
  const { status, result } = await caller(url)(REGISTER_ACTION, [formOf(key), key], cookie)
  if (result?.ok) seen.saved += 1
  else if (isBusy(result)) {
    seen.busy += 1
    seen.kept.push(key)
  } else seen.wrong.push(`a form was answered ${status} ${JSON.stringify(result)}`)
}

async function signInWrongly(url: string, seen: Seen): Promise<void> {
  const { status, result } = await caller(url)(SIGN_IN, [{ username: 'nobody', password: 'x' }])
  if (isBusy(result)) seen.busy += 1
  else if (status >= 500 || !result) seen.wrong.push(`signing in was answered ${status}`)
}

const isBusy = (result: Result<unknown> | undefined) =>
  result?.ok === false && result.kind === 'unwritten' && result.fault === 'busy'
