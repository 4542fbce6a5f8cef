import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { WANG_FANG } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { commitIfOk, type Tx } from '@/db/transaction'
import { conflict, ok } from '@/lib/result'
import { jobsOf, type Watch } from './jobs'

const outlasting: (() => Promise<unknown>)[] = vi.hoisted(() => [])
vi.mock('next/server', () => ({ after: (work: () => Promise<unknown>) => outlasting.push(work) }))

const jobs = jobsOf<string, { done: number; total: number }, number>('settings.backup')
const lines: string[] = []

beforeAll(() => {
  openCopiedDatabase()
  vi.stubEnv('LEDGER_LOG', 'on')
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
  return () => vi.restoreAllMocks()
})
afterEach(() => {
  lines.length = 0
  outlasting.length = 0
})

type Work = (watch: Watch<{ done: number; total: number }>) => Promise<number>

const startIn = (tx: Tx, work: Work, key: string) =>
  jobs.start(tx, { subject: key, progress: { done: 0, total: 2 }, work }, key) ? ok() : conflict
const start = (work: Work, key: string) => commitIfOk(WANG_FANG, (tx) => startIn(tx, work, key))
const ended = () => Promise.all(outlasting.map((work) => work()))
const logged = () => lines.map((line) => JSON.parse(line)).filter(({ event }) => event === 'job')

/** Work that goes on until it is let go. */
function held(): { work: Work; go: () => void } {
  let go = () => {}
  const gate = new Promise<void>((resolve) => {
    go = resolve
  })
  return { go: () => go(), work: () => gate.then(() => 1) }
}

test('a job says who started it, how far it is and what it came to; the server waits for it when it is told to end', async () => {
  const { work, go } = held()
  start(async (watch) => {
    watch.onProgress({ done: 1, total: 2 })
    return (await work(watch)) + 41
  }, 'one')
  expect(outlasting).toHaveLength(1)
  await vi.waitFor(() => expect(jobs.present('one')!.progress).toEqual({ done: 1, total: 2 }))
  expect(jobs.present('one')).toMatchObject({ subject: 'one', startedBy: WANG_FANG.name, state: 'running' })
  go()
  await ended()
  expect(jobs.present('one')).toMatchObject({ state: 'done', value: 42, progress: { done: 1, total: 2 } })
  expect(logged()).toMatchObject([{ level: 'info', actor: WANG_FANG.staffId, act: 'settings.backup', outcome: 'ok' }])
})

test('one runs at a time under a key, and the next may start once it has ended', async () => {
  const first = held()
  expect(start(first.work, 'two').ok).toBe(true)
  const refused = vi.fn(async () => 2)
  expect(start(refused, 'two')).toEqual(conflict)
  expect(start(async () => 3, 'another').ok).toBe(true)
  first.go()
  await ended()
  expect([refused.mock.calls.length, jobs.present('another')]).toMatchObject([0, { value: 3 }])
  expect(start(async () => 4, 'two').ok).toBe(true)
  await ended()
  expect(jobs.present('two')).toMatchObject({ state: 'done', value: 4 })
})

test('work begins after the commit, and not at all where the write is refused or fails', async () => {
  const work = vi.fn(async () => 1)
  commitIfOk(WANG_FANG, (tx) => {
    startIn(tx, work, 'three')
    expect(jobs.present('three')).toBeUndefined()
    return conflict
  })
  expect(() =>
    commitIfOk(WANG_FANG, (tx) => {
      startIn(tx, work, 'three')
      throw new Error('not written')
    }),
  ).toThrow('not written')
  expect([jobs.present('three'), outlasting]).toEqual([undefined, []])
  start(work, 'three')
  expect(work).not.toHaveBeenCalled()
  await ended()
  expect(work).toHaveBeenCalledOnce()
})

test('a form that arrives twice starts its work once', async () => {
  const submission = { key: 'twice', act: 'settings.backup' }
  const work = vi.fn(async () => 1)
  for (const _ of [1, 2]) commitIfOk(WANG_FANG, (tx) => startIn(tx, work, 'four'), submission)
  await ended()
  expect(work).toHaveBeenCalledOnce()
})

test.each([
  ['a full disk', Object.assign(new Error('ENOSPC: no space left: 陈静.pdf'), { code: 'ENOSPC' }), 'diskFull'],
  ['a fault of the software', new TypeError('of undefined'), 'unexpected'],
])('%s is told by its code, and logged once with its stack', async (_, error, failure) => {
  start(() => Promise.reject(error), 'five')
  await ended()
  const job = jobs.present('five')!
  expect(job).toMatchObject({ state: 'failed', failure })
  expect(JSON.stringify(job)).not.toContain(error.message)
  expect(logged()).toMatchObject([{ level: 'error', outcome: 'error', error: { name: error.name } }])
})

test('a job that is told to stop is cancelled once its work has stopped', async () => {
  const { work, go } = held()
  start(async (watch) => {
    await work(watch)
    watch.signal.throwIfAborted()
    return 1
  }, 'six')
  jobs.cancel('six')
  expect(jobs.present('six')!.state).toBe('running')
  go()
  await ended()
  expect(jobs.present('six')!.state).toBe('cancelled')
  expect(logged()).toMatchObject([{ level: 'info', outcome: 'cancelled' }])
  jobs.cancel('six')
  expect(jobs.present('six')!.state).toBe('cancelled')
})

test('work that fails while it is told to stop has failed', async () => {
  const { work, go } = held()
  start(async (watch) => {
    await work(watch)
    throw new Error('could not be undone')
  }, 'seven')
  jobs.cancel('seven')
  go()
  await ended()
  expect(jobs.present('seven')).toMatchObject({ state: 'failed', failure: 'unexpected' })
})
