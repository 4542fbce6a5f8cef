import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { databaseFile } from './database-file'

/** Where the contents of a ledger's attachments lie: a folder beside its database, named after it. */
export function attachmentsFolder(database = databaseFile()): string {
  return `${database.replace(/\.db$/, '')}-attachments`
}

/** The file of a content, by its SHA-256. */
export function contentPath(sha256: string, folder = attachmentsFolder()): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`not a hash: ${sha256}`)
  return path.join(folder, sha256.slice(0, 2), sha256.slice(2))
}

/** A name for a content that is still arriving, on the same disk as its place. */
export function incomingPath(): string {
  const folder = path.join(attachmentsFolder(), 'incoming')
  mkdirSync(folder, { recursive: true })
  return path.join(folder, crypto.randomUUID())
}

/** Puts a content that has arrived, and is on the disk, in its place. The same content is there only once. */
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

/** The hashes of all contents that lie there; the build is not to look for files of its own in that folder. */
function storedContents(folder = attachmentsFolder()): string[] {
  if (!existsSync(/* turbopackIgnore: true */ folder)) return []
  return readdirSync(/* turbopackIgnore: true */ folder)
    .filter((start) => /^[0-9a-f]{2}$/.test(start))
    .flatMap((start) => readdirSync(path.join(folder, start)).map((end) => start + end))
    .filter((sha256) => /^[0-9a-f]{64}$/.test(sha256))
}

const HOUR_MS = 3_600_000

/**
 * Deletes contents that no record has, and what never arrived whole. Called under the write lock, so that none is just
 * coming.
 */
export function sweepContents(used: ReadonlySet<string>): void {
  for (const sha256 of storedContents()) if (!used.has(sha256)) rmSync(contentPath(sha256), { force: true })
  const incoming = path.join(attachmentsFolder(), 'incoming')
  for (const name of existsSync(incoming) ? readdirSync(incoming) : []) {
    const file = path.join(incoming, name)
    if (Date.now() - statSync(file).mtimeMs > HOUR_MS) rmSync(file, { force: true })
  }
}

/** Makes a rename survive a power cut. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
