import { setTimeout as sleep } from 'node:timers/promises'
import { ALONE_WAIT, openConnection } from '@/db/client'
import type { Result } from '@/lib/result'
import { demonstrationIn } from './demonstration'
import { formOf, REGISTER } from './served-crowd'
import { caller, signedIn } from './server-actions'
import { serving } from './serving'
import type { Trial } from './trial'

const SIGN_IN = 'app/sign-in/actions.ts signInWithPassword'
/** Milliseconds. */
const SLOWEST_READ = 200

type Seen = { reads: number[]; saved: number; busy: number; kept: string[]; wrong: string[] }

/**
 * Another process holds the write lock: pages are read as ever, every form is saved or says that the database is busy, and
 * what was told so is saved when it is sent again.
 */
export async function holdLock(seconds: number): Promise<Trial> {
  const file = await demonstrationIn()
  const seen: Seen = { reads: [], saved: 0, busy: 0, kept: [], wrong: [] }
  await serving(file, async ({ url }) => {
    const cookie = await signedIn(url, 'supervisor')
    await read(url, cookie, seen)
    seen.reads.length = 0
    const other = openConnection(file, ALONE_WAIT).$client
    other.exec('BEGIN IMMEDIATE')
    const until = performance.now() + seconds * 1000
    await Promise.all([
      whileHeld(until, () => read(url, cookie, seen)),
      ...[0, 1].map(() => whileHeld(until, () => write(url, cookie, seen, crypto.randomUUID()))),
      ...[0, 1, 2].map(() => whileHeld(until, () => signInWrongly(url, seen))),
    ])
    other.close()
    for (const key of seen.kept) await write(url, cookie, seen, key)
  })
  const p95 = seen.reads.sort((a, b) => a - b)[Math.floor(seen.reads.length * 0.95)] ?? Number.POSITIVE_INFINITY
  if (p95 > SLOWEST_READ) seen.wrong.push(`reads took ${Math.round(p95)} ms`)
  if (seen.saved !== seen.kept.length) seen.wrong.push(`${seen.kept.length} forms were kept and ${seen.saved} saved`)
  const figures = { seconds, reads: seen.reads.length, 'p95 in ms': Math.round(p95) }
  return {
    name: 'held lock',
    figures: { ...figures, 'told busy': seen.busy, 'saved later': seen.saved },
    wrong: seen.wrong,
  }
}

async function whileHeld(until: number, act: () => Promise<void>): Promise<void> {
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
  const { status, result } = await caller(url)(REGISTER, [formOf(key), key], cookie)
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
