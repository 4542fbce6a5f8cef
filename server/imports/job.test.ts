import { rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { beforeEach, expect, test, vi } from 'vitest'
import { connection } from '@/db/client'
import { importedRecords, imports } from '@/db/schema/imports'
import { foundTestLedger, ZHAO_JUN } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { commitIfOk } from '@/db/transaction'
import { conflict } from '@/lib/result'
import { type Draft, makeDraft, planOf } from './drafts'
import { cancelJob, jobOf, startJob } from './job'

const ROWS = 400

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

function draft(): Promise<Draft> {
  const heading = '登记编号,收到日期,接收渠道,申请人类型,申请人,申请内容'
  const lines = Array.from({ length: ROWS }, (_, at) => `2023-${at + 1},2023-03-06,当面,自然人,陈静,第${at}号`)
  return makeDraft(ZHAO_JUN, 'requests', '清单.csv', Readable.from([Buffer.from([heading, ...lines].join('\n'))]))
}

const start = (file: Draft, act: 'try' | 'import') => commitIfOk(ZHAO_JUN, (tx) => startJob(tx, file, act))
const ended = (token: string) =>
  vi.waitFor(
    () => {
      expect(jobOf(token)!.state).not.toBe('running')
      return jobOf(token)!
    },
    { timeout: 20_000, interval: 5 },
  )
const entered = () => connection().select().from(importedRecords).all().length

test('a dry run leaves nothing, an import its rows; one at a time for each file', async () => {
  const file = await draft()
  expect(start(file, 'try').ok).toBe(true)
  expect(start(file, 'import')).toEqual(conflict)
  expect(await ended(file.token)).toMatchObject({ state: 'done', value: { importId: null } })
  expect(entered()).toBe(0)
  start(file, 'import')
  const job = await ended(file.token)
  expect(job).toMatchObject({ state: 'done', subject: { act: 'import' }, progress: { total: ROWS, done: ROWS } })
  expect(entered()).toBe(ROWS)
})

test('an import that is stopped half-way takes out what it had entered', async () => {
  const file = await draft()
  start(file, 'import')
  await vi.waitFor(() => expect(entered()).toBeGreaterThan(0), { interval: 1 })
  cancelJob(file.token)
  expect(jobOf(file.token)!.progress.done).toBeLessThan(ROWS)
  expect((await ended(file.token)).state).toBe('cancelled')
  expect([entered(), connection().select().from(imports).all()[0]!.undoneAt]).toEqual([0, expect.any(String)])
})

test('a file that cannot be read any more fails the job, and no message of the machine leaves it', async () => {
  const file = await draft()
  rmSync(planOf(file).rows.file)
  start(file, 'try')
  const job = await ended(file.token)
  expect(job).toMatchObject({ state: 'failed', failure: 'unexpected' })
  expect(JSON.stringify(job)).not.toContain('ENOENT')
})
