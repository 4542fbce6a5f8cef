import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { OWN_PROCESSES, type OwnProcess, ownProcess } from './own-process'

const NAMES = Object.keys(OWN_PROCESSES) as OwnProcess[]
const scriptOf = (name: OwnProcess) => ownProcess(name, 256).words.at(-1)!

afterEach(() => {
  vi.unstubAllEnvs()
})

test('what is built runs each script as it was built, a server in development from its source', () => {
  expect(NAMES.map((name) => [path.basename(scriptOf(name)), existsSync(scriptOf(name))])).toEqual(
    NAMES.map((name) => [`${name}.mjs`, true]),
  )
  vi.stubEnv('LEDGER_BUILT', undefined)
  expect(NAMES.map((name) => [scriptOf(name).endsWith(OWN_PROCESSES[name]), existsSync(scriptOf(name))])).toEqual(
    NAMES.map(() => [true, true]),
  )
})

test('from its source a script does the same', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'own-process-'))
  writeFileSync(path.join(folder, 'a.csv'), '登记编号\n2023-001')
  const read = (into: string) => {
    const { words, surroundings } = ownProcess('read-table-process', 256)
    const given = [path.join(folder, 'a.csv'), 'a.csv', path.join(folder, into)]
    const answer = execFileSync(process.execPath, [...words, ...given], { ...surroundings, encoding: 'utf8' })
    return [answer, readFileSync(path.join(folder, into), 'utf8')]
  }
  const built = read('built')
  expect(built[1]).toContain('2023-001')
  vi.stubEnv('LEDGER_BUILT', undefined)
  expect(read('source')).toEqual(built)
})
