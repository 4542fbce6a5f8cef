import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { openDemonstration } from '@/db/testing/demonstration'
import { PROJECT_ROOT } from './project'

async function outputOf(zone: string, file: string, ...words: string[]): Promise<string> {
  const { LEDGER_TODAY: _, ...env } = process.env
  const args = [path.join(PROJECT_ROOT, 'program/ledger.mjs'), ...words]
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: PROJECT_ROOT,
    env: { ...env, TZ: zone, DATABASE_URL: `file:${file}`, LEDGER_TODAY: '2024-06-03' },
    maxBuffer: 2 ** 26,
  })
  return stdout
}

it('report and digest say the same wherever the machine thinks it is', async () => {
  const filled = openDemonstration('2024-06-03')
  const [here, elsewhere] = await Promise.all(
    ['Asia/Shanghai', 'America/Los_Angeles'].map(async (zone) => {
      const file = openCopiedDatabase(filled)
      return [
        await outputOf(zone, file, 'report', '2023', '--format', 'json'),
        await outputOf(zone, file, 'digest', '--date', '2024-06-03', '--show', 'text'),
      ]
    }),
  )
  expect(here!.map(({ length }) => length > 20)).toEqual([true, true])
  expect(elsewhere).toEqual(here)
})
