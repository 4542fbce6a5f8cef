import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { contentPath } from '@/db/attachment-files'
import { type Aside, putInPlace } from '@/db/backup/put-in-place'
import { databaseFile } from '@/db/database-file'
import { copiedAt, migrateDatabase } from '@/db/migrate'
import { commitWhenFree } from '@/db/transaction'
import { makeWorkFolder } from '@/db/work-files'
import { recordRestoration } from '@/db/writes/backups'
import type { Actor } from '@/lib/access'
import { faultLine } from '@/lib/backup/fault'
import { ATTACHMENTS_PREFIX, type BackupManifest, DATABASE } from '@/lib/backup/manifest'
import { withZip, type ZipPart } from '@/lib/zip/read-zip'
import { restoreCopy } from './restore-copy'
import { measure, SEALED_LIMITS } from './sealed-zip'
import { verifyFile } from './verify-file'

/**
 * Restores a backup, or the copy that an upgrade left, to the configured database file. It is verified first, and nothing is
 * changed if it is not sound. An existing ledger is replaced only with `force`, and is kept under another name.
 */
export async function restoreBackup(actor: Actor, file: string, { force = false } = {}): Promise<Aside> {
  const target = databaseFile()
  const manifest = await soundBackup(file)
  if (existsSync(target) && !force)
    throw new Error(`${target} already holds a ledger: --force puts the backup in its place and keeps it aside`)
  mkdirSync(path.dirname(target), { recursive: true })
  if (!manifest) return restoreCopy(actor, file, copiedAt(file)!)
  const folder = makeWorkFolder(path.dirname(target), '.restoring-')
  try {
    const from = { database: path.join(folder, DATABASE), attachments: path.join(folder, 'attachments') }
    await unpack(file, from)
    const aside = putInPlace(from, target)
    migrateDatabase(target)
    await commitWhenFree(actor, (tx) => recordRestoration(tx, { file: path.basename(file), madeAt: manifest.madeAt }))
    return aside
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The manifest of a backup; undefined for the copy that an upgrade left, which has none. */
async function soundBackup(file: string): Promise<BackupManifest | undefined> {
  const { faults, manifest } = await verifyFile(file)
  if (faults.length > 0) throw new Error(`${file} is not restored:\n${faults.map(faultLine).join('\n')}`)
  if (manifest?.format === 'disclosure-ledger-archive')
    throw new Error(`${file} is an archive: "import archive" reads it`)
  if (!manifest && !copiedAt(file)) throw new Error(`${file} is a database, not a backup`)
  return manifest
}

async function unpack(file: string, to: { database: string; attachments: string }): Promise<void> {
  await withZip(file, SEALED_LIMITS, async (parts) => {
    for await (const part of parts) {
      if (part.name === DATABASE) await measure(part.bytes(), to.database)
      if (part.name.startsWith(ATTACHMENTS_PREFIX)) await unpackContent(part, to.attachments)
    }
  })
}

/** Puts one content of an unpacked file where the attachments' folder has it. */
export async function unpackContent({ name, bytes }: ZipPart, folder: string): Promise<void> {
  const sha256 = name.slice(ATTACHMENTS_PREFIX.length)
  const place = contentPath(sha256, folder)
  mkdirSync(path.dirname(place), { recursive: true })
  const { sha256: found } = await measure(bytes(), place)
  if (found !== sha256) throw new Error(`the content ${sha256} is damaged`)
}
