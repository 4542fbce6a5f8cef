import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { PROJECT_ROOT } from '../project'
import type { Pinned } from './platforms'

const KEPT = path.join(PROJECT_ROOT, 'node_modules/.cache/disclosure-ledger')

/** Unpacks a package of the registry into a folder. Once fetched it is kept, and each time it is held to its hash. */
export function unpackPackage(pinned: Pinned, folder: string): void {
  const file = path.join(KEPT, `${pinned.name.replace('/', '-')}-${pinned.version}.tgz`)
  if (!existsSync(file)) fetch(pinned, file)
  const found = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`
  if (found !== pinned.integrity) {
    rmSync(file)
    throw new Error(`${pinned.name} ${pinned.version} is not what it must be: ${found}, not ${pinned.integrity}`)
  }
  mkdirSync(folder, { recursive: true })
  run('tar', ['-xzf', file, '-C', folder, '--strip-components=1', '--no-same-owner'])
}

function fetch({ name, version }: Pinned, file: string): void {
  mkdirSync(KEPT, { recursive: true })
  const folder = mkdtempSync(path.join(KEPT, 'fetching-'))
  try {
    console.log(`Fetching ${name} ${version}.`)
    run('npm', ['pack', `${name}@${version}`, '--silent', '--prefer-offline', '--pack-destination', folder])
    const [fetched] = readdirSync(folder)
    if (!fetched) throw new Error(`${name} ${version} was not fetched`)
    renameSync(path.join(folder, fetched), file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs a program in the project's folder; throws what it said if it fails. */
function run(program: string, words: string[]): void {
  const { status, stderr, error } = spawnSync(program, words, {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} failed: ${error?.message ?? stderr}`)
}
