import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connection } from '@/db/client'
import { checkVerdictsOn, keptCheckHeads } from '@/db/queries/checks'
import { accepted, foundTestLedger, ZHAO_JUN } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { commitIfOk } from '@/db/transaction'
import { correctCell, judgeFinding, keepCheck } from '@/db/writes/checks'
import { mintOperator } from '@/lib/access'
import { contentOf, type Told } from '@/lib/reports-check/check-content'
import { withVerdicts } from '@/lib/reports-check/verdict'
import { ReadError } from '@/lib/reports-read/read-error'
import { heldCopies } from '../held-copies'
import { sweepCopies } from '../sweeping'
import { checkOf, checksOf, contentOfCheck, isNamed, readAgain, saveReading } from './checks'
import { originalOfUpload, takeUpload, uploadedContent, uploadFolder, uploadOf } from './uploads'

const FILES = path.join(import.meta.dirname, '../../lib/reports-read/testing/files')
const TODAY = '2024-06-03'
const COLLEAGUE = mintOperator({ staffId: 2, name: '李娜', role: 'reviewer' })
const STAYS = new AbortController().signal

beforeEach(() => {
  // In the common folder for temporary files, which is swept too, other tests leave things of their own.
  vi.stubEnv('TMPDIR', path.dirname(openCopiedDatabase()))
  foundTestLedger()
})

afterEach(() => {
  vi.unstubAllEnvs()
})

async function* bytesOf(content: Buffer | string) {
  yield Buffer.from(content)
}
const fixture = (name: string) => readFileSync(path.join(FILES, name))
const upload = (name: string, content: Buffer | string = fixture(name)) =>
  takeUpload(ZHAO_JUN, name, bytesOf(content), STAYS)
const present = (token: string) => checkOf(ZHAO_JUN, token, TODAY)!
const reportOf = (token: string) => contentOfCheck(ZHAO_JUN, present(token)).checked.report

test('what was uploaded is read apart, and neither the file nor a word of it gets into the ledger', async () => {
  const token = await upload('pt-zrz-2023-web.html')
  const check = present(token)
  expect(check.summary).toMatchObject({ year: 2023, read: { table2: 'whole', table3: 'whole', table4: 'whole' } })
  expect(readdirSync(path.join(uploadFolder(), token)).sort()).toEqual(['content.json', 'upload.json'])
  expect(checksOf(ZHAO_JUN, TODAY).map(({ file }) => file)).toContain('pt-zrz-2023-web.html')
  expect(connection().$client.prepare('SELECT count(*) FROM kept_checks').pluck().get()).toBe(0)
})

test('a government keeps the file for as long as it may be taken in as a unit’s report', async () => {
  const content = fixture('pt-zrz-2023-web.html')
  const token = await takeUpload(ZHAO_JUN, 'a.html', bytesOf(content), STAYS, { keepsFile: true })
  const { incoming, bytes } = originalOfUpload(token)!
  expect([readFileSync(incoming), bytes]).toEqual([content, content.length])
  expect(originalOfUpload(await upload('pt-zrz-2023-web.html'))).toBeUndefined()
})

test('an upload is its uploader’s alone until it is kept', async () => {
  const token = await upload('pt-zrz-2023-web.html')
  expect(checkOf(COLLEAGUE, token, TODAY)).toBeUndefined()
  keepUntil(token, '2024-07-03')
  expect(checkOf(COLLEAGUE, token, TODAY)?.kept).toEqual({ by: '赵军', until: '2024-07-03' })
})

function keepUntil(token: string, keptUntil: '2024-07-03'): void {
  const kept = uploadOf(ZHAO_JUN, token)!
  const { file, sha256, summary } = kept
  if (!isNamed(summary)) throw new Error('not named')
  const { organ, year } = summary
  const content = uploadedContent(kept)
  accepted(
    commitIfOk(ZHAO_JUN, (tx) =>
      keepCheck(tx, { token, file, sha256, organ, year, summary: JSON.stringify(summary), content, keptUntil }),
    ),
  )
}

test('what is kept is seen until its last day', async () => {
  const token = await upload('pt-zrz-2023-web.html')
  keepUntil(token, '2024-07-03')
  const on = (day: `${number}-${number}-${number}`) => keptCheckHeads(ZHAO_JUN, day).length
  expect([on('2024-07-03'), on('2024-07-04')]).toEqual([1, 0])
})

test('what nobody kept goes after a day, and is named among the copies until then', async () => {
  const token = await upload('pt-zrz-2023-web.html')
  const held = () => heldCopies(ZHAO_JUN).find(({ kind }) => kind === 'checks')?.count
  expect([sweepCopies(), held()]).toEqual([0, 1])
  const before = Date.now() / 1000 - 25 * 60 * 60
  utimesSync(path.join(uploadFolder(), token), before, before)
  expect([sweepCopies(), held()]).toEqual([1, 0])
})

test('a file without a report, and one whose reading is stopped, leave nothing behind', async () => {
  await expect(upload('a.html', '<p>工作动态</p>')).rejects.toMatchObject({ code: 'noReport' })
  await expect(upload('a.zip', Buffer.from('PK\u0003\u0004 none'))).rejects.toBeInstanceOf(ReadError)
  const stop = new AbortController()
  const reading = takeUpload(ZHAO_JUN, 'a.html', bytesOf(fixture('pt-zrz-2023-web.html')), stop.signal)
  stop.abort()
  await expect(reading).rejects.toThrow()
  expect(existsSync(uploadFolder()) ? readdirSync(uploadFolder()) : []).toEqual([])
})

test('a file that would keep its reader busy brings down the reader alone', async () => {
  const nested = '<table><tr><td>'.repeat(20_000)
  await expect(upload('a.html', nested)).rejects.toMatchObject({ code: 'tooLarge' })
  const bomb = `{"organ":${'['.repeat(4_000_000)}`
  await expect(upload('a.json', bomb)).rejects.toBeInstanceOf(ReadError)
  expect(await upload('pt-zrz-2023-web.html')).toMatch(/^[0-9a-f]{32}$/)
})

test('a correction stays beside what is printed, and holds when the same file is read again', async () => {
  const token = await upload('pt-zrz-2023-web.html')
  const cell = 'table3.received.total'
  const { printed } = reportOf(token).cells.get(cell)!
  const check = present(token)
  const read = accepted(await readAgain(ZHAO_JUN, check, TODAY, { corrected: { [cell]: '77' } }))
  accepted(
    commitIfOk(ZHAO_JUN, (tx) => {
      const corrected = correctCell(tx, { token, sha256: check.sha256, cell, printed, value: '77' })
      return corrected.ok ? saveReading(tx, check, read) : corrected
    }),
  )
  expect(reportOf(token).cells.get(cell)).toMatchObject({ state: 'number', value: '77', printed })
  const again = await upload('the same.html', fixture('pt-zrz-2023-web.html'))
  expect(reportOf(again).cells.get(cell)).toMatchObject({ value: '77', printed })
  const another = await upload('pt-zrz-2023-lines.txt')
  expect(reportOf(another).cells.get(cell)?.value).not.toBe('77')
})

test('a verdict holds for the same finding of a second reading, in another format too, and not for other facts', async () => {
  const judged = (token: string) => {
    const { checked } = contentOfCheck(ZHAO_JUN, present(token))
    const { organ, year } = checked.report
    return withVerdicts(checked.assessment.findings, checkVerdictsOn(ZHAO_JUN, organ!, year!))
  }
  const token = await upload('pt-zrz-2023-web.html')
  const { organ, year } = reportOf(token)
  const { id, fingerprint } = judged(token).find(({ rule }) => rule === 'T3-3')!
  const said = { verdict: 'explained', reason: '已电话核实', version: 0 } as const
  const judge = () =>
    commitIfOk(ZHAO_JUN, (tx) =>
      judgeFinding(tx, { organ: organ!, year: year! }, { finding: id, fingerprint, ...said }, `check:${token}`),
    )
  accepted(judge())
  expect(judge()).toMatchObject({ ok: false, kind: 'conflict' })
  const second = await upload('pt-zrz-2023-sheet.xlsx')
  const verdictsOf = (each: string) =>
    judged(each).map((finding) => [finding.id, finding.verdict?.verdict, finding.outdated?.verdict])
  const others = judged(second).flatMap((each) => (each.id === id ? [] : [[each.id, undefined, undefined]]))
  expect(others.length).toBeGreaterThan(1)
  expect(verdictsOf(second)).toEqual(expect.arrayContaining([[id, 'explained', undefined], ...others]))
  const check = present(second)
  const corrected = { 'table3.partially_granted.total': '50' }
  const read = accepted(await readAgain(ZHAO_JUN, check, TODAY, { corrected }))
  accepted(commitIfOk(ZHAO_JUN, (tx) => saveReading(tx, check, read)))
  expect(verdictsOf(second)).toContainEqual([id, undefined, 'explained'])
})

test('what the file does not say is told, and last year’s report is named for what is carried over', async () => {
  const last = await upload('pt-zrz-2021.txt')
  const token = await upload('pt-zrz-2023-lines.txt')
  const rules = (read: { content: string }) =>
    contentOf(read.content).checked.assessment.findings.flatMap(({ rule }) => (rule.startsWith('Y-') ? [rule] : []))
  const told = async (change: Told) => accepted(await readAgain(ZHAO_JUN, present(token), TODAY, { told: change }))
  expect(rules(await told({}))).toEqual([])
  const against = await told({ organ: '平潭局', year: 2022, previous: last })
  expect(against.summary).toMatchObject({ organ: '平潭局', year: 2022 })
  expect(rules(against)).not.toEqual([])
  const nameless = await upload('huaian-2024-pasted-part.txt')
  expect(present(nameless).summary).toMatchObject({ organ: null, year: null })
  expect(isNamed(present(nameless).summary)).toBe(false)
})
