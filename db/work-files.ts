import { hash } from 'node:crypto'
import { type Dirent, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * Files in which a process works on a copy of personal data: they bear its machine and number, so that what a process that
 * was killed left behind is told from what another one is still working on.
 */
const FOLDER = /^(?:\.(?:copying|restoring|importing)|ledger-(?:verify|import))-([0-9a-f]{8})-(\d+)-\w{6}$/
const UNFINISHED_ZIP = /^.+\.zip\.([0-9a-f]{8})-(\d+)\.part$/
/** As they were named before: for these only their age speaks. */
const FORMER_FOLDER = /^\.(?:copying|restoring|importing)-\w{6}$/
const FORMER_UNFINISHED_ZIP = /^ledger-[\dT-]+\.zip\.part$/
const DAY_MS = 24 * 60 * 60 * 1000

const thisMachine = () => hash('sha256', os.hostname()).slice(0, 8)
const owner = () => `${thisMachine()}-${process.pid}`

/** A new folder of this process to work in, such as `.copying-1f2e3d4c-4711-Ab12Cd`. */
export function makeWorkFolder(parent: string, prefix: string): string {
  return mkdtempSync(path.join(parent, `${prefix}${owner()}-`))
}

/** The name under which this process writes a zip file until it is complete. */
export function unfinishedName(target: string): string {
  return `${target}.${owner()}.part`
}

/** Removes what processes that have ended left in a folder, and returns its names; other files are never touched. */
export function removeAbandoned(folder: string): string[] {
  return entriesOf(folder)
    .filter((entry) => isAbandoned(path.join(folder, entry.name), entry))
    .map(({ name }) => name)
    .filter((name) => isRemoved(path.join(folder, name)))
}

function isAbandoned(place: string, entry: Dirent): boolean {
  const [named, former] = entry.isDirectory() ? [FOLDER, FORMER_FOLDER] : [UNFINISHED_ZIP, FORMER_UNFINISHED_ZIP]
  const [, machine, pid] = named.exec(entry.name) ?? []
  // By the process, not by the clock, which may be set ahead while a backup is under way.
  if (machine === thisMachine()) return !isRunning(Number(pid))
  // Another container that shares the disk has process numbers of its own.
  return (machine !== undefined || former.test(entry.name)) && isOld(place)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Another account's process may not be sent signals, and is running.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Whether nothing was written to a file, or in a folder, within a day. */
function isOld(place: string): boolean {
  const files = [place, ...entriesOf(place).map(({ name }) => path.join(place, name))]
  const changed = files.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  return Date.now() - Math.max(...changed) > DAY_MS
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    // No folder, or one of another account.
    return []
  }
}

function isRemoved(place: string): boolean {
  try {
    rmSync(place, { recursive: true, force: true })
    return true
  } catch {
    // In the common folder for temporary files it may be another account's.
    return false
  }
}
