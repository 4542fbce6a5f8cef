import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { FileError } from '@/lib/imports/file-error'
import { hostileFiles } from '@/server/imports/hostile-files.fixture'
import { readTableApart } from '@/server/imports/read-apart'
import type { Trial } from './trial'

const REFUSED_WITHIN_SECONDS = 5

/** Files of so many megabytes that hold nothing, or never end: each is refused within seconds by the process that reads it. */
export async function readHostileFiles(megabytes: number): Promise<Trial> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ledger-hostile-'))
  const [file, rows] = [path.join(folder, 'file'), path.join(folder, 'rows')]
  const wrong: string[] = []
  // What starting the process takes on this machine is no part of it.
  const starting = await secondsOf(() => reading('a.csv', Buffer.from('a')))
  let [slowest, slowestFile] = [0, '']
  const files = Object.entries(hostileFiles(megabytes))
  for (const [what, { name, bytes }] of files) {
    const seconds =
      (await secondsOf(async () => {
        const answer = await reading(name, bytes())
        if (!(answer instanceof FileError)) wrong.push(`${what}: ${answer}`)
      })) - starting
    if (seconds > slowest) [slowest, slowestFile] = [seconds, what]
    if (seconds > REFUSED_WITHIN_SECONDS) wrong.push(`${what}: refused after ${seconds.toFixed(1)} s`)
  }
  rmSync(folder, { recursive: true, force: true })
  const figures = {
    files: files.length,
    'MB each': megabytes,
    [`s at most (${slowestFile})`]: Math.round(slowest * 10) / 10,
  }
  return { name: 'hostile files', figures, wrong }

  function reading(name: string, bytes: Buffer): Promise<unknown> {
    writeFileSync(file, bytes)
    return readTableApart(file, name, rows).catch((error: unknown) => error)
  }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}
