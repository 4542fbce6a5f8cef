import { chmodSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { narrowFiles } from './private-files'
import { newTestingFolder } from './testing/copied-database'

afterEach(() => {
  vi.unstubAllEnvs()
})

test('what an earlier version wrote for everybody is its owner’s afterwards, and nothing else is touched', () => {
  const folder = newTestingFolder()
  const open = (name: string) => {
    const place = path.join(folder, name)
    mkdirSync(path.dirname(place), { recursive: true, mode: 0o755 })
    writeFileSync(place, '')
    chmodSync(place, 0o644)
    chmodSync(path.dirname(place), 0o755)
  }
  const ours = ['ledger.db', 'ledger.db-wal', 'ledger.db.before-17-1', 'ledger-attachments/ab/cd', 'imports/token/rows']
  const chosen = 'chosen/ledger-2026-11-25T02-15-00.zip'
  const others = ['notes.txt', 'chosen/notes.txt', 'other.db']
  for (const name of [...ours, chosen, ...others]) open(name)
  symlinkSync(path.join(folder, 'notes.txt'), path.join(folder, 'imports/link'))
  vi.stubEnv('LEDGER_BACKUP_DIR', path.join(folder, 'chosen'))
  narrowFiles(path.join(folder, 'ledger.db'))
  const mode = (name: string) => (statSync(path.join(folder, name)).mode & 0o777).toString(8)
  expect([...ours, chosen].map(mode)).toEqual([...ours, chosen].map(() => '600'))
  expect(['ledger-attachments', 'ledger-attachments/ab', 'imports/token'].map(mode)).toEqual(['700', '700', '700'])
  expect(others.map(mode)).toEqual(['644', '644', '644'])
})
