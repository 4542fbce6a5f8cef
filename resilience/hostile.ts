import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { PROJECT_ROOT } from '@/bin/project'
import { scriptOf } from '@/bin/run-tool'
import type { Trial } from './trial'

const SUMMARY_LINE = /hostile input: (\d+) to actions \((\d+) lawful and taken, (\d+) refused\), (\d+) to addresses/

/** Sends hostile input to every action and route, `runs` times each: none may crash, and a refusal writes nothing. */
export async function sendHostileInput(runs: number): Promise<Trial> {
  const child = spawn(
    process.execPath,
    [scriptOf('vitest'), 'run', 'app/hostile-input.test.ts', '--testTimeout=3600000'],
    {
      cwd: PROJECT_ROOT,
      env: { ...process.env, HOSTILE_RUNS: String(runs) },
    },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk
    })
  const [status] = await once(child, 'close')
  const [, actions = 0, taken = 0, refused = 0, addresses = 0] = (SUMMARY_LINE.exec(output) ?? []).map(Number)
  return {
    name: 'hostile input',
    figures: { 'inputs to actions': actions, 'lawful and taken': taken, refused, 'inputs to addresses': addresses },
    wrong: status === 0 && actions > 0 ? [] : [output.slice(-4_000)],
  }
}
