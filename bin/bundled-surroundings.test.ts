import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { settleSurroundings } from './bundled-surroundings'

let place: string
let software: string
beforeEach(() => {
  place = mkdtempSync(path.join(os.tmpdir(), 'ledger-bundled-'))
  software = path.join(place, 'disclosure-ledger-1.0.0-linux-x64', 'software')
  for (const name of ['DATABASE_URL', 'LEDGER_DATA_DIR', 'LEDGER_BACKUP_DIR', 'LEDGER_ROOT', 'LEDGER_PROGRAM', 'PORT'])
    vi.stubEnv(name, undefined)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(place, { recursive: true })
})

test('the data lies beside the unpacked folder, so that the next version finds it', () => {
  settleSurroundings(software)
  expect(process.env).toMatchObject({
    LEDGER_ROOT: software,
    LEDGER_DATA_DIR: path.join(place, 'disclosure-ledger-data'),
    DATABASE_URL: `file:${path.join(place, 'disclosure-ledger-data', 'ledger.db')}`,
  })
})

test('settings come from the file in that folder, and the environment counts before them', () => {
  const data = path.join(place, 'elsewhere')
  mkdirSync(data)
  writeFileSync(path.join(data, 'ledger.env'), 'PORT=8080\nLEDGER_HTTPS=1\n')
  vi.stubEnv('LEDGER_DATA_DIR', data)
  vi.stubEnv('LEDGER_HTTPS', '0')
  settleSurroundings(software)
  expect(process.env).toMatchObject({ PORT: '8080', LEDGER_HTTPS: '0' })
})

test('a path is meant from where the command is called, never from within the software', () => {
  vi.stubEnv('DATABASE_URL', 'file:./mine.db')
  vi.stubEnv('LEDGER_BACKUP_DIR', 'kept')
  settleSurroundings(software)
  expect(process.env).toMatchObject({
    DATABASE_URL: `file:${path.resolve('mine.db')}`,
    LEDGER_BACKUP_DIR: path.resolve('kept'),
  })
})
