import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { bundled } from '@/bin/testing/bundled'
import { addDays } from '@/lib/dates'
import { EMPTY_CONTENT } from '@/lib/letters/empty-content'
import { ok } from '@/lib/result'
import { closeConnection, connection } from './client'
import { letterFaults } from './queries/letter-faults'
import { accepted, foundTestLedger, logRequest, TODAY, ZHAO_JUN } from './testing/cast'
import { openCopiedDatabase } from './testing/copied-database'
import { letterOffice } from './testing/letter-office'
import { commitIfOk } from './transaction'

const PROCESSES = 4
const EACH = 25
const LETTERS = 12
const CLARIFICATION = {
  kind: 'clarification',
  content: { ...EMPTY_CONTENT, act: { items: '请写明年度', respondBy: addDays(TODAY, 10) } },
} as const

test('processes that register at the same time draw numbers without gaps or duplicates', async () => {
  openCopiedDatabase()
  foundTestLedger()
  closeConnection()
  const { file, env } = bundled('db/testing/register-many.ts')
  const runs = Array.from({ length: PROCESSES }, () =>
    promisify(execFile)(process.execPath, [file, String(EACH)], { env }),
  )
  const numbers = (await Promise.all(runs)).flatMap(({ stdout }) => JSON.parse(stdout) as string[])
  const expected = Array.from({ length: PROCESSES * EACH }, (_, index) => `2023-${String(index + 1).padStart(3, '0')}`)
  expect(numbers.sort()).toEqual(expected)
})

test('processes that sign at the same time draw each number once and lose none, and no letter is signed twice', async () => {
  openCopiedDatabase()
  foundTestLedger()
  const office = letterOffice(TODAY)
  const content = { ...EMPTY_CONTENT, act: { workingDays: 20, reasons: '信息量大' } }
  const letters = Array.from({ length: LETTERS }, (_, index) => {
    const of = accepted(commitIfOk(ZHAO_JUN, (tx) => ok(logRequest(tx, addDays(TODAY, -1), 'natural_person'))))
    return office.reviewed(office.draft(index % 2 ? { of, kind: 'extension', content } : { of, ...CLARIFICATION }))
  })
  closeConnection()
  const { file, env } = bundled('db/testing/sign-many.ts')
  // Everybody tries every letter, each beginning with another one.
  const runs = Array.from({ length: PROCESSES }, (_, at) => {
    const turned = [...letters.slice(at * 3), ...letters.slice(0, at * 3)]
    return promisify(execFile)(process.execPath, [file, TODAY, JSON.stringify(turned)], { env })
  })
  const signed = (await Promise.all(runs)).flatMap(({ stdout }) => JSON.parse(stdout) as [number, string][])
  expect(signed.map(([id]) => id).sort((a, b) => a - b)).toEqual(letters)
  const ordinals = Array.from({ length: LETTERS / 2 }, (_, index) => index + 1)
  const numbersOf = (suffix: string) => ordinals.map((ordinal) => `测教公开${suffix}〔2026〕${ordinal}号`)
  expect(signed.map(([, number]) => number).sort()).toEqual([...numbersOf('延'), ...numbersOf('补')].sort())
  for (const [id, number] of signed) expect(office.courseOf(id).signature).toMatchObject({ number })
  expect(letterFaults(connection())).toEqual([])
})
