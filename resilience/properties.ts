import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PROJECT_ROOT } from '@/bin/project'
import { scriptOf } from '@/bin/run-tool'
import type { Trial } from './trial'

const FOLDERS = ['lib', 'db', 'server', 'app']
const TRIED_IN_PART = /(?:propertyRuns|casesTried)\(/
const PASSED = /Tests +(\d+) passed/

/** The costly properties and tables of cases, each in full; with a commit a part of them is tried. */
export async function tryPropertiesInFull(): Promise<Trial> {
  const child = spawn(
    process.execPath,
    [scriptOf('vitest'), 'run', '--testTimeout=3600000', ...filesWithProperties()],
    {
      cwd: PROJECT_ROOT,
      env: { ...process.env, LEDGER_PROPERTY_RUNS: 'full', NO_COLOR: '1' },
    },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk
    })
  const [status] = await once(child, 'close')
  const passed = Number(PASSED.exec(output)?.[1] ?? 0)
  return {
    name: 'what must hold for every ledger and every text, over generated ones',
    figures: { 'tests of files with such properties': passed },
    wrong: status === 0 && passed > 0 ? [] : [output.slice(-4_000)],
  }
}

function filesWithProperties(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(path.join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => path.join(folder, file))
      .filter((file) => file.endsWith('.test.ts'))
      .filter((file) => TRIED_IN_PART.test(readFileSync(path.join(PROJECT_ROOT, file), 'utf8'))),
  )
}
