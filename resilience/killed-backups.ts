import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PROJECT_ROOT } from '@/bin/project'
import { scriptOf } from '@/bin/run-tool'
import { sweepCopies } from '@/server/sweeping'
import { demonstrationIn } from './demonstration'
import type { Trial } from './trial'

/** How long after its first file a backup is killed at most. */
const LONGEST_MS = 400

/**
 * Kills backups with `kill -9` while they write: each leaves a copy of the ledger or half a zip file, of which nothing is
 * left after a sweep. What a backup that goes on is working on stays.
 */
export async function killBackups(times: number): Promise<Trial> {
  const file = await demonstrationIn()
  const folder = path.join(path.dirname(file), 'backups')
  mkdirSync(folder)
  process.env.DATABASE_URL = `file:${file}`
  for (let time = 0; time < times; time++) await beginAndKill(file, path.join(folder, `killed${time}.zip`))
  const left = unfinishedIn(folder)
  const running = begin(file, path.join(folder, 'running.zip'))
  await untilWriting(folder, left.length)
  const worksOn = unfinishedIn(folder).filter((name) => !left.includes(name))
  sweepCopies()
  const afterwards = unfinishedIn(folder)
  const [status] = await running.exit
  const wrong = left.filter((name) => afterwards.includes(name)).map((name) => `${name} is still there`)
  if (worksOn.length === 0 || status !== 0) wrong.push(`the backup that went on ended with ${status}`)
  if (left.length === 0) wrong.push('no backup was killed while it wrote')
  return {
    name: 'backups killed',
    figures: {
      kills: times,
      'copies left': left.length,
      'copies left after a sweep': left.filter((name) => afterwards.includes(name)).length,
    },
    wrong,
  }
}

function begin(file: string, target: string) {
  const child = spawn(process.execPath, [scriptOf('tsx'), 'bin/ledger.ts', 'backup', target], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, DATABASE_URL: `file:${file}` },
    stdio: 'ignore',
    // With its children, so that the whole group can be killed.
    detached: true,
  })
  return { child, exit: once(child, 'exit') as Promise<[number | null]> }
}

async function beginAndKill(file: string, target: string): Promise<void> {
  const folder = path.dirname(target)
  const before = unfinishedIn(folder).length
  const { child, exit } = begin(file, target)
  await untilWriting(folder, before)
  await sleep(Math.random() * LONGEST_MS)
  if (child.exitCode === null) process.kill(-child.pid!, 'SIGKILL')
  await exit
}

async function untilWriting(folder: string, already: number): Promise<void> {
  while (unfinishedIn(folder).length <= already) await sleep(5)
}

function unfinishedIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('.') || name.endsWith('.part')) : []
}
