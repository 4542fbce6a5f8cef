import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connection } from '@/db/client'
import { accepted, foundTestLedger, logRequest, ZHAO_JUN } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { commitIfOk } from '@/db/transaction'
import { keepRetentionPeriod } from '@/db/writes/retention'
import { retention } from './retention'

let output = ''
const outputOf = async (...words: string[]) => {
  output = ''
  await retention(words)
  return output
}
const acts = () =>
  connection().$client.prepare("SELECT count(*) FROM audit_entries WHERE subject = 'retention'").pluck().get()

/** Logs `count` cases answered on 2021-03-15. */
const answered = (count: number) =>
  accepted(
    commitIfOk(ZHAO_JUN, (tx) => {
      for (let at = 0; at < count; at += 1)
        logRequest(tx, '2021-03-01', 'natural_person', { outcome: 'granted', servedOn: '2021-03-15' })
      return { ok: true, value: undefined }
    }),
  )
const keepFor = (years: number | null, version: number) =>
  accepted(commitIfOk(ZHAO_JUN, (tx) => keepRetentionPeriod(tx, { years, version })))

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation((line) => {
    output += `${line}\n`
  })
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.stubEnv('LEDGER_TODAY', '2026-06-01')
  openCopiedDatabase()
  foundTestLedger()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

test('without a period it says that personal data is kept', async () => {
  answered(1)
  expect(await outputOf()).toBe('没有设定保存期限，个人信息长期保存。\n')
  expect(acts()).toBe(0)
})

test('a dry run names the cases that are due and changes nothing', async () => {
  answered(2)
  keepFor(5, 1)
  expect(await outputOf('--date', '2026-03-15', '--dry-run')).toBe('保存5年，2026-03-15到期0件。\n')
  expect(await outputOf('--dry-run')).toBe('保存5年，2026-06-01到期2件。\n2021-001  2021-03-15\n2021-002  2021-03-15\n')
  expect(acts()).toBe(0)
})

test('51 cases are anonymised in two portions, each with its entry; a second run finds nothing to do', async () => {
  answered(51)
  keepFor(5, 1)
  const result = JSON.parse(await outputOf('--date', '2026-06-01', '--json'))
  expect(result).toMatchObject({ years: 5, dryRun: false, done: { cases: 51, applicants: 1, files: 0 } })
  expect(result.due).toHaveLength(51)
  expect(acts()).toBe(3)
  expect(await outputOf()).toBe('保存5年，2026-06-01到期0件。\n已匿名化0件申请、0名申请人，销毁0个附件。\n')
  expect(acts()).toBe(3)
})

test('what was broken off before the file was written anew is seen to by the next run', async () => {
  answered(1)
  keepFor(5, 1)
  await outputOf()
  connection().$client.exec('DROP TRIGGER audit_entries_no_delete')
  connection().$client.exec("DELETE FROM audit_entries WHERE act = 'retention.rewrite'")
  expect(acts()).toBe(1)
  await outputOf()
  expect(acts()).toBe(2)
})
