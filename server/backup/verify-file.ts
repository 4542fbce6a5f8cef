import { createReadStream, existsSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { attachmentsFolder, contentPath } from '@/db/attachment-files'
import { type Inspection, inspectDatabase } from '@/db/backup/inspection'
import { databaseFile } from '@/db/database-file'
import { shippedMigrations } from '@/db/migrate'
import { withTemporaryFolder } from '@/db/temporary-folder'
import type { Anchor } from '@/lib/backup/anchor'
import type { Fault } from '@/lib/backup/fault'
import { ATTACHMENTS_PREFIX, DATABASE, MANIFEST, type Manifest, manifest, type PackedFile } from '@/lib/backup/manifest'
import { textOf, withZip, ZipError, type ZipPart } from '@/lib/zip/read-zip'
import { measure, SEALED_LIMITS, sealHolds } from './sealed-zip'

export type Verdict = {
  faults: Fault[]
  /** The file's own manifest; undefined for a database. */
  manifest?: Manifest
  /** The number of files that were verified. */
  files: number
  auditEntries: number
  auditHead: string
  /** How many audit entries were anonymised at the end of the retention period. */
  auditAnonymised: number
}

/**
 * Looks through a backup, an archive, or a database with its attachments; the audit trail of a database is also held to
 * `anchors`, which were noted outside it. Throws where it could not be looked through, as without room for temporary
 * files: then nothing is known of it.
 */
export async function verifyFile(file: string, anchors: readonly Anchor[] = []): Promise<Verdict> {
  if (isOwnLedger(file)) return verifyDatabase(file, anchors)
  const start = await firstBytes(file)
  if (start.toString('latin1') === 'SQLite format 3\0') return verifyDatabase(file, anchors)
  return start.toString('latin1', 0, 2) === 'PK' ? verifyZip(file, anchors) : verdict([notOurs(file)])
}

async function verifyDatabase(file: string, anchors: readonly Anchor[]): Promise<Verdict> {
  const inspection = await inspectedUnlessBroken(file, anchors)
  if (!inspection) return verdict([notOurs(file)])
  const folder = attachmentsFolder(file)
  const faults = [...inspection.faults]
  for (const { sha256, name } of inspection.contents) {
    const content = contentPath(sha256, folder)
    if (!existsSync(content)) faults.push({ code: 'attachmentMissing', place: name })
    else if ((await measure(createReadStream(content))).sha256 !== sha256)
      faults.push({ code: 'attachmentDamaged', place: name })
  }
  return verdict(faults, { files: 1 + inspection.contents.length, inspection })
}

async function verifyZip(file: string, anchors: readonly Anchor[]): Promise<Verdict> {
  return withTemporaryFolder('ledger-verify-', async (folder) => {
    const faults: Fault[] = (await sealHolds(file)) ? [] : [{ code: 'sealBroken', place: path.basename(file) }]
    const held = await readParts(file, path.join(folder, DATABASE))
    if (!held.manifest) return verdict([...faults, ...(faults.length > 0 ? [] : [notOurs(file)])])
    faults.push(...partFaults(held.parts, held.manifest.files))
    if (held.manifest.migrations > shippedMigrations())
      faults.push({ code: 'newerVersion', place: String(held.manifest.migrations) })
    const sound = faults.length === 0 && held.database !== undefined
    const inspection = sound ? await inspectedUnlessBroken(held.database!, anchors) : undefined
    if (inspection) faults.push(...inspection.faults, ...missingContents(inspection, held.parts))
    else if (sound) faults.push({ code: 'databaseDamaged', place: DATABASE })
    return verdict(faults, { files: held.parts.length, inspection, manifest: held.manifest })
  })
}

/** SQLite's answers to a file that is none of its own, is damaged, or lacks the tables of a ledger. */
const BROKEN_DATABASE = /^SQLITE_(NOTADB|CORRUPT|ERROR)/

async function inspectedUnlessBroken(file: string, anchors: readonly Anchor[]): Promise<Inspection | undefined> {
  try {
    return await inspectDatabase(file, anchors)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (BROKEN_DATABASE.test(code)) return undefined
    throw error
  }
}

type Parts = { parts: PackedFile[]; manifest?: Manifest; database?: string }

/** Measures every part; one that is damaged is as if it were not there, and so is all that follows a damaged list. */
async function readParts(file: string, databaseTo: string): Promise<Parts> {
  const held: Parts = { parts: [] }
  await unlessDamaged(() =>
    withZip(file, SEALED_LIMITS, async (parts) => {
      for await (const part of parts) await unlessDamaged(() => readPart(part, held, databaseTo))
    }),
  )
  return held
}

async function readPart(part: ZipPart, held: Parts, databaseTo: string): Promise<void> {
  if (part.name === MANIFEST) {
    held.manifest = manifestIn(await textOf(part))
    return
  }
  const isDatabase = part.name === DATABASE
  held.parts.push({ name: part.name, ...(await measure(part.bytes(), isDatabase ? databaseTo : undefined)) })
  if (isDatabase) held.database = databaseTo
}

async function unlessDamaged(read: () => Promise<void>): Promise<void> {
  try {
    await read()
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
  }
}

function manifestIn(text: string): Manifest | undefined {
  try {
    return manifest.safeParse(JSON.parse(text)).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function partFaults(parts: readonly PackedFile[], listed: readonly PackedFile[]): Fault[] {
  const listedByName = new Map(listed.map((part) => [part.name, part]))
  const there = new Set(parts.map(({ name }) => name))
  return [
    ...listed
      .filter(({ name }) => !there.has(name))
      .map(({ name }) => ({ code: 'entryMissing', place: name }) as const),
    ...parts.flatMap(({ name, bytes, sha256 }): Fault[] => {
      const expected = listedByName.get(name)
      if (!expected) return [{ code: 'entryUnknown', place: name }]
      const same = expected.sha256 === sha256 && expected.bytes === bytes
      return same ? [] : [{ code: 'entryDamaged', place: name }]
    }),
  ]
}

function missingContents({ contents }: Inspection, parts: readonly PackedFile[]): Fault[] {
  const hashOf = new Map(parts.map(({ name, sha256 }) => [name, sha256]))
  return contents.flatMap(({ sha256, name }): Fault[] => {
    const actual = hashOf.get(ATTACHMENTS_PREFIX + sha256)
    if (actual === sha256) return []
    return [{ code: actual ? 'attachmentDamaged' : 'attachmentMissing', place: name }]
  })
}

function verdict(
  faults: Fault[],
  seen: { files: number; inspection?: Inspection; manifest?: Manifest } = { files: 0 },
): Verdict {
  const audit = seen.inspection?.audit ?? seen.manifest?.audit
  return {
    faults,
    manifest: seen.manifest,
    files: seen.files,
    auditEntries: audit?.entries ?? 0,
    auditHead: audit?.head ?? '',
    auditAnonymised: seen.inspection?.rewritten ?? 0,
  }
}

function notOurs(file: string): Fault {
  return { code: 'notOurs', place: path.basename(file) }
}

/**
 * This process has its own ledger open through SQLite, and must not read it in any other way: closing the file would
 * drop the locks that SQLite holds on it (POSIX), and the next program to look in would remove the log under us.
 */
function isOwnLedger(file: string): boolean {
  const [asked, own] = [file, databaseFile()].map((name) => statSync(name, { throwIfNoEntry: false }))
  return asked !== undefined && own !== undefined && asked.ino === own.ino && asked.dev === own.dev
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
