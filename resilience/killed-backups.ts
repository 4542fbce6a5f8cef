import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PROJECT_ROOT } from '@/bin/project'
import { sweepCopies } from '@/server/sweeping'
import { demonstrationIn } from './demonstration'
import type { Trial } from './trial'

/** How long after its first file a backup is killed at most. */
const LONGEST_MS = 400

/**
 * Kills backups with `kill -9` while they write: each leaves a copy of the ledger or half a zip file, of which nothing is
 * left once the next backup has begun, or after a sweep. What a backup that goes on is working on stays.
 */
export async function killBackups(times: number): Promise<Trial> {
  const file = await demonstrationIn()
  const folder = path.join(path.dirname(file), 'backups')
  mkdirSync(folder)
  process.env.DATABASE_URL = `file:${file}`
  const left = new Set<string>()
  for (let time = 0; time < times; time++) {
    await beginAndKill(file, path.join(folder, `killed${time}.zip`))
    for (const name of unfinishedIn(folder)) left.add(name)
  }
  const running = begin(file, path.join(folder, 'running.zip'))
  const worksOn = await newInFolder(folder, left, running.child)
  sweepCopies()
  const afterwards = unfinishedIn(folder)
  const [status] = await running.exit
  const stillThere = [...left].filter((name) => afterwards.includes(name))
  const wrong = stillThere.map((name) => `${name} is still there`)
  if (worksOn === undefined || status !== 0) wrong.push(`the backup that went on ended with ${status}`)
  if (left.size === 0) wrong.push('no backup was killed while it wrote')
  return {
    name: 'backups killed',
    figures: { kills: times, 'copies left': left.size, 'copies left after a sweep': stillThere.length },
    wrong,
  }
}

function begin(file: string, target: string) {
  const child = spawn(process.execPath, ['bin/ledger.mjs', 'backup', target], {
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
  const before = new Set(unfinishedIn(folder))
  const { child, exit } = begin(file, target)
  await newInFolder(folder, before, child)
  await sleep(Math.random() * LONGEST_MS)
  if (child.exitCode === null) process.kill(-child.pid!, 'SIGKILL')
  await exit
}

/** The first unfinished file that was not there before; undefined where the backup came to its end without being seen. */
async function newInFolder(folder: string, before: Set<string>, child: ChildProcess): Promise<string | undefined> {
  while (child.exitCode === null) {
    const found = unfinishedIn(folder).find((name) => !before.has(name))
    if (found !== undefined) return found
    await sleep(5)
  }
  return undefined
}

function unfinishedIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('.') || name.endsWith('.part')) : []
}
