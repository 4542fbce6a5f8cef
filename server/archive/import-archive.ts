import { createReadStream, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fillDatabase, holdsLedger } from '@/db/archive/filling'
import { putInPlace } from '@/db/backup/put-in-place'
import { databaseFile } from '@/db/database-file'
import { migrateDatabase } from '@/db/migrate'
import { makeWorkFolder } from '@/db/work-files'
import { faultLine } from '@/lib/backup/fault'
import { type ArchiveManifest, ATTACHMENTS_PREFIX, DATABASE, TABLES } from '@/lib/backup/manifest'
import { withZip } from '@/lib/zip/read-zip'
import { unpackContent } from '../backup/restore-backup'
import { measure, SEALED_LIMITS } from '../backup/sealed-zip'
import { verifyFile } from '../backup/verify-file'
import { readRows } from './rows-as-text'

/**
 * Restores a ledger from an archive to an empty place, equal record for record. The database file appears only when it
 * is complete.
 */
export async function importArchive(file: string): Promise<{ organ: string; rows: number }> {
  const target = databaseFile()
  if (holdsLedger(target))
    throw new Error(`${target} already holds a ledger; an archive is read into an empty one only`)
  const { organ, migrations, tables } = await soundArchive(file)
  mkdirSync(path.dirname(target), { recursive: true })
  const folder = makeWorkFolder(path.dirname(target), '.importing-')
  const database = path.join(folder, DATABASE)
  const attachments = path.join(folder, 'attachments')
  try {
    await unpack(file, folder, attachments)
    await fillDatabase(database, migrations, tables, (table) =>
      readRows(createReadStream(path.join(folder, `${table.name}.csv`)), table),
    )
    migrateDatabase(database, { filledAnew: true })
    putInPlace({ database, attachments }, target)
    return { organ, rows: tables.reduce((sum, { rows }) => sum + rows, 0) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function soundArchive(file: string): Promise<ArchiveManifest> {
  const { faults, manifest } = await verifyFile(file)
  if (faults.length > 0) throw new Error(`${file} is not imported:\n${faults.map(faultLine).join('\n')}`)
  if (manifest?.format !== 'disclosure-ledger-archive') throw new Error(`${file} is a backup: "restore" reads it`)
  return manifest
}

async function unpack(file: string, folder: string, attachments: string): Promise<void> {
  await withZip(file, SEALED_LIMITS, async (parts) => {
    for await (const part of parts) {
      const table = new RegExp(`^${TABLES}(\\w+\\.csv)$`).exec(part.name)?.[1]
      if (table) await measure(part.bytes(), path.join(folder, table))
      if (part.name.startsWith(ATTACHMENTS_PREFIX)) await unpackContent(part, attachments)
    }
  })
}
