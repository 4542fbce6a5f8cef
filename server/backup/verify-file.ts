import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { attachmentsFolder, contentPath } from '@/db/attachment-files'
import { type Inspection, inspectDatabase } from '@/db/backup/inspection'
import { databaseFile } from '@/db/database-file'
import { shippedMigrations } from '@/db/migrate'
import type { Anchor } from '@/lib/backup/anchor'
import type { Fault } from '@/lib/backup/fault'
import { ATTACHMENTS_PREFIX, DATABASE, MANIFEST, type Manifest, manifest, type PackedFile } from '@/lib/backup/manifest'
import { measure, readZip, sealHolds } from './sealed-zip'

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
 * `anchors`, which were noted outside it.
 */
export async function verifyFile(file: string, anchors: readonly Anchor[] = []): Promise<Verdict> {
  if (isOwnLedger(file)) return verifyDatabase(file, anchors)
  const start = await firstBytes(file)
  if (start.toString('latin1') === 'SQLite format 3\0') return verifyDatabase(file, anchors)
  return start.toString('latin1', 0, 2) === 'PK' ? verifyZip(file, anchors) : verdict([notOurs(file)])
}

async function verifyDatabase(file: string, anchors: readonly Anchor[]): Promise<Verdict> {
  const inspection = await inspectDatabase(file, anchors).catch(() => undefined)
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
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ledger-verify-'))
  try {
    const faults: Fault[] = (await sealHolds(file)) ? [] : [{ code: 'sealBroken', place: path.basename(file) }]
    const held = await readParts(file, path.join(folder, DATABASE))
    if (!held.manifest) return verdict([...faults, ...(faults.length > 0 ? [] : [notOurs(file)])])
    faults.push(...partFaults(held.parts, held.manifest.files))
    if (held.manifest.migrations > shippedMigrations())
      faults.push({ code: 'newerVersion', place: String(held.manifest.migrations) })
    const inspection = faults.length === 0 && held.database ? await inspectDatabase(held.database, anchors) : undefined
    if (inspection) faults.push(...inspection.faults, ...missingContents(inspection, held.parts))
    return verdict(faults, { files: held.parts.length, inspection, manifest: held.manifest })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Parts = { parts: PackedFile[]; manifest?: Manifest; database?: string }

/** Measures every part; an unreadable part is treated as missing. */
async function readParts(file: string, databaseTo: string): Promise<Parts> {
  const contents: Parts = { parts: [] }
  const readPart = async (name: string, open: () => Promise<Readable>) => {
    if (name === MANIFEST) contents.manifest = manifest.safeParse(JSON.parse(await textOf(await open()))).data
    else contents.parts.push({ name, ...(await measure(await open(), name === DATABASE ? databaseTo : undefined)) })
    if (name === DATABASE) contents.database = databaseTo
  }
  await readZip(file, (name, open) => readPart(name, open).catch(() => undefined)).catch(() => undefined)
  return contents
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

async function textOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
