import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { databaseFile } from './database-file'

/**
 * The folder of a ledger's attachments: beside its database and named after it. The copy of a database that an upgrade left has
 * the attachments of its ledger.
 */
export function attachmentsFolder(database = databaseFile()): string {
  return `${database.replace(/(\.db)?(\.before-\d+-\d{13})?$/, '')}-attachments`
}

/** The file of a content, by its SHA-256. */
export function contentPath(sha256: string, folder = attachmentsFolder()): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`not a hash: ${sha256}`)
  return path.join(folder, sha256.slice(0, 2), sha256.slice(2))
}

/** A path for an upload in progress, on the same disk as its final place. */
export function incomingPath(): string {
  const folder = path.join(attachmentsFolder(), 'incoming')
  mkdirSync(folder, { recursive: true })
  return path.join(folder, crypto.randomUUID())
}

/** Moves an uploaded content to its final place, synced to disk. Equal contents are stored once. */
export function placeContent(incoming: string, sha256: string): void {
  const place = contentPath(sha256)
  if (existsSync(place)) {
    rmSync(incoming, { force: true })
    return
  }
  mkdirSync(path.dirname(place), { recursive: true })
  renameSync(incoming, place)
  syncFolder(path.dirname(place))
}

/** The hashes of all stored contents. `turbopackIgnore` keeps the build from tracing files in that folder. */
function storedContents(folder = attachmentsFolder()): string[] {
  if (!existsSync(/* turbopackIgnore: true */ folder)) return []
  return readdirSync(/* turbopackIgnore: true */ folder)
    .filter((start) => /^[0-9a-f]{2}$/.test(start))
    .flatMap((start) => readdirSync(path.join(folder, start)).map((end) => start + end))
    .filter((sha256) => /^[0-9a-f]{64}$/.test(sha256))
}

const HOUR_MS = 3_600_000

/**
 * Deletes contents without a record and abandoned uploads. Called under the write lock, so that no upload is being
 * attached meanwhile.
 */
export function sweepContents(used: ReadonlySet<string>): void {
  for (const sha256 of storedContents()) if (!used.has(sha256)) rmSync(contentPath(sha256), { force: true })
  sweepIncoming()
}

/** Deletes uploads that broke off; returns how many. */
export function sweepIncoming(): number {
  const incoming = path.join(attachmentsFolder(), 'incoming')
  const files = (existsSync(incoming) ? readdirSync(incoming) : []).map((name) => path.join(incoming, name))
  const broken = files.filter(
    (file) => Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > HOUR_MS,
  )
  for (const file of broken) rmSync(file, { force: true })
  return broken.length
}

/** Contents never change, so two places may hold the same file; where a disk knows no second name, it is copied. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

/** Syncs a folder to disk, so that a rename in it survives a power failure. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
