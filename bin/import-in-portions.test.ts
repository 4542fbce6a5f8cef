import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connection } from '@/db/client'
import { importedRecords, imports } from '@/db/schema/imports'
import { foundTestLedger, ZHAO_JUN } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { undoInSteps } from '@/server/imports/undo'
import { PROJECT_ROOT } from './project'

const ROWS = 2000
const folder = mkdtempSync(path.join(os.tmpdir(), 'ledger-portions-'))
const file = path.join(folder, 'old.csv')
let database = ''

beforeEach(() => {
  database = openCopiedDatabase()
  foundTestLedger()
  const heading = '登记编号,收到日期,接收渠道,申请人类型,申请人,申请内容'
  const lines = Array.from({ length: ROWS }, (_, at) => `2023-${at + 1},2023-03-06,当面,自然人,陈静,第${at}号`)
  writeFileSync(file, [heading, ...lines].join('\n'))
})
afterEach(() => rmSync(file))

function importing(): ChildProcess {
  return spawn(process.execPath, ['program/ledger.mjs', 'import', 'requests', file], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, DATABASE_URL: `file:${database}`, LEDGER_TODAY: '2024-06-03', LEDGER_ROOT: PROJECT_ROOT },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

const entered = () => connection().select().from(importedRecords).all().length
const present = () => connection().select().from(imports).all()[0]!

/** The import once others see a part of it. */
async function halfWay(): Promise<ChildProcess> {
  const child = importing()
  await vi.waitFor(() => expect(entered()).toBeGreaterThan(0), { timeout: 60_000, interval: 2 })
  expect(entered()).toBeLessThan(ROWS)
  return child
}

test('the command line imports in portions; told to stop, it takes out what it had entered and says so', async () => {
  const child = await halfWay()
  let errors = ''
  child.stderr!.on('data', (text) => {
    errors += text
  })
  child.kill('SIGINT')
  const [status] = await once(child, 'close')
  expect([status, errors.trim()]).toEqual([1, 'ledger: stopped: nothing was imported'])
  expect([entered(), present().undoneAt]).toEqual([0, expect.any(String)])
})

test('what a killed import had entered is taken out by the same undo as on the web', async () => {
  const child = await halfWay()
  child.kill('SIGKILL')
  await once(child, 'close')
  const left = entered()
  expect(left > 0 && left < ROWS).toBe(true)
  expect(present().undoneAt).toBeNull()
  expect(await undoInSteps(ZHAO_JUN, present().id)).toEqual({ ok: true, value: undefined })
  expect([entered(), present().undoneAt]).toEqual([0, expect.any(String)])
})
