import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { connection } from '@/db/client'
import { organs, staff } from '@/db/schema/organ'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { passwordMatches } from '@/server/gate/password'
import { runCommand } from './run-command'

let output: { out: string; err: string }
beforeEach(() => {
  openCopiedDatabase()
  output = { out: '', err: '' }
  vi.spyOn(console, 'log').mockImplementation((line) => {
    output.out += `${line}\n`
  })
  vi.spyOn(console, 'error').mockImplementation((line) => {
    output.err += `${line}\n`
  })
})
afterEach(() => vi.restoreAllMocks())

test.each([
  [[]],
  [['nothing']],
  [['report']],
  [['report', '2023']],
  [['report', '2023', '--format', 'odt']],
  [['report', '2023', '--format', 'docx', '--standard', 'a-2b']],
  [['report', '2023', '--format', 'json', '--records']],
  [['report', '2019', '--format', 'json']],
  [['report', '2023', '--format', 'json', '--colour']],
  [['deadline']],
  [['deadline', '--received', '2023-02-30']],
  [['deadline', '--received', '2019-05-14']],
  [['deadline', '--received', '2023-09-15', '--corrected', '2023-09-14']],
  [['deadline', '--received', '2023-09-15', '--extended', '21']],
  [['deadline', '--received', '2023-09-15', '--consulted', '2023-09-20']],
  [['deadline', '--received', '2023-09-15', '--channel', 'pigeon']],
  [['fee']],
  [['fee', '45']],
  [['fee', '--cases', '45', '--pages', '72']],
  [['fee', '--cases', '0']],
  [['fee', '--cases', '-1']],
  [['fee', '--pages', '1.5']],
  [['fee', '--pages', '100001']],
  [['fee', '--pages', '72', '--on', '2024-02-30']],
  [['retention', '--date', '2024-02-30']],
  [['retention', '--date', '2199-01-01']],
  [['retention', '--years', '5']],
  [['backup']],
  [['backup', '--rotate', 'b', '--keep', 'many']],
  [['restore']],
  [['init']],
  [['service', 'start']],
  [['service', 'install', '--user', 'a b']],
  [['start', 'now']],
  [['import', 'nothing', 'a.zip']],
  [['user', 'remove']],
  [['user', 'add', '--username', 'a b', '--name', '某人', '--role', 'clerk']],
  [['user', 'add', '--username', 'somebody', '--name', '某人', '--role', 'king']],
])('wrong usage %j ends with status 2 and says how it is used', async (words) => {
  expect(await runCommand(words)).toBe(2)
  expect(output).toMatchObject({ out: '', err: expect.stringContaining('usage:') })
})

describe('the deadline of a reply', () => {
  const deadline = async (...words: string[]) => {
    expect(await runCommand(['deadline', ...words, '--json'])).toBe(0)
    return JSON.parse(output.out)
  }
  test.each([
    [['--received', '2024-01-22', '--extended', '20'], '2024-03-21'],
    [['--received', '2023-04-20', '--corrected', '2023-05-10'], '2023-06-07'],
    [['--received', '2023-04-10', '--consulted', '2023-04-12..2023-04-21'], '2023-05-18'],
    [['--received', '2023-05-25', '--fee-paid', '2023-06-12'], '2023-07-11'],
  ])('%j is due %s', async (words, dueOn) => expect((await deadline(...words)).dueOn).toBe(dueOn))
  test('a deadline in a year without a notice is provisional', async () => {
    expect(await deadline('--received', '2026-12-21')).toMatchObject({ provisional: true })
  })
})

describe('the processing fee', () => {
  test('as JSON has its bands', async () => {
    expect(await runCommand(['fee', '--cases', '16', '--json'])).toBe(0)
    expect(JSON.parse(output.out)).toEqual({
      basis: 'per_case',
      quantity: 16,
      yuan: 600,
      bands: [
        { from: 1, to: 10, rate: 0, count: 10, yuan: 0 },
        { from: 11, to: 16, rate: 100, count: 6, yuan: 600 },
      ],
    })
  })

  test('of a day before the schedule is a failure', async () => {
    expect(await runCommand(['fee', '--cases', '16', '--on', '2020-12-31'])).toBe(1)
    expect(output).toMatchObject({ out: '', err: expect.stringContaining('2020-12-31') })
  })
})

test('a sound backup is not said to be broken where no temporary files can be written', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ledger-verify-test-'))
  const file = path.join(folder, 'sound.zip')
  expect(await runCommand(['backup', file])).toBe(0)
  for (const nowhere of [path.join(folder, 'none'), file]) {
    vi.stubEnv('TMPDIR', nowhere)
    output.err = ''
    expect(await runCommand(['verify', file])).toBe(3)
    expect(output.err).toContain(`${file} could not be checked: no temporary files can be written`)
    vi.unstubAllEnvs()
  }
  expect(await runCommand(['verify', file])).toBe(0)
  writeFileSync(file, 'PK nothing')
  expect(await runCommand(['verify', file])).toBe(1)
  rmSync(folder, { recursive: true })
})

describe('a ledger is founded without a browser', () => {
  const words = ['init', '--organ', '测试市水利局', '--short-name', '市水利局', '--name', '张三']

  test('with a password of chance that is printed once and has to be changed', async () => {
    expect(await runCommand(words)).toBe(0)
    const [, password] = /^admin {2}(\S+)$/m.exec(output.out)!
    const { passwordHash, passwordTemporary } = connection().select().from(staff).get()!
    expect([await passwordMatches(passwordHash, password!), passwordTemporary]).toEqual([true, true])
    expect(connection().select().from(organs).get()).toMatchObject({ fullName: '测试市水利局', kind: 'department' })
  })

  test('with a password that was chosen, unless it is too easy to guess', async () => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'ledger-init-')), 'password')
    writeFileSync(file, 'password1234\n')
    expect(await runCommand([...words, '--password-file', file])).toBe(2)
    expect(output.err).toContain('--password-file (commonPassword)')
    writeFileSync(file, 'a long sentence\n')
    expect(await runCommand([...words, '--password-file', file])).toBe(0)
    const { passwordHash, passwordTemporary } = connection().select().from(staff).get()!
    expect([await passwordMatches(passwordHash, 'a long sentence'), passwordTemporary]).toEqual([true, false])
  })

  test('but not a second time, and not without the names', async () => {
    expect(await runCommand(['init', '--organ', '测试市水利局'])).toBe(2)
    expect(output.err).toContain('--name (required)')
    expect(await runCommand(words)).toBe(0)
    expect(await runCommand(words)).toBe(1)
    expect(output.err).toContain('already holds a ledger')
  })
})
