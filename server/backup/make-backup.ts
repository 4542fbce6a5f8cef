import { createReadStream, mkdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { contentPath } from '@/db/attachment-files'
import { type Inspection, inspectDatabase } from '@/db/backup/inspection'
import { copyDatabase } from '@/db/backup/sqlite-process'
import { databaseFile } from '@/db/database-file'
import { makeWorkFolder } from '@/db/work-files'
import type { Fault } from '@/lib/backup/fault'
import { ATTACHMENTS_PREFIX, type BackupManifest, DATABASE, MANIFEST } from '@/lib/backup/manifest'
import { sweepCopies } from '../sweeping'
import { type Content, writeSealedZip } from './sealed-zip'
import { verifyFile } from './verify-file'

/** The progress of a backup: `done` of `total` bytes, both 0 where it is unknown. */
export type Progress = { stage: 'copying' | 'inspecting' | 'packing' | 'verifying'; done: number; total: number }
export type OnProgress = (progress: Progress) => void

/** Makes a backup of the ledger while it is in use, and verifies it. Throws if it cannot be written. */
export async function makeBackup(
  target: string,
  onProgress: OnProgress = () => {},
): Promise<{ bytes: number; faults: Fault[] }> {
  await withSnapshot(path.dirname(target), onProgress, (database, inspection) =>
    writeSealedZip(
      target,
      contentsOf(database, inspection),
      { name: MANIFEST, text: (files) => manifestText(inspection, files) },
      reportBytes(onProgress, statSync(database).size + sum(inspection.contents)),
    ),
  )
  onProgress({ stage: 'verifying', done: 0, total: 0 })
  const { faults } = await verifyFile(target)
  return { bytes: statSync(target).size, faults }
}

/** Calls `use` with a consistent copy of the ledger in a temporary folder inside `folderOfCopy`. */
export async function withSnapshot<T>(
  folderOfCopy: string,
  onProgress: OnProgress,
  use: (database: string, inspection: Inspection) => Promise<T>,
): Promise<T> {
  mkdirSync(folderOfCopy, { recursive: true })
  sweepCopies(folderOfCopy)
  const folder = makeWorkFolder(folderOfCopy, '.copying-')
  const copy = path.join(folder, DATABASE)
  try {
    const total = statSync(databaseFile()).size
    const timer = setInterval(() => onProgress({ stage: 'copying', done: sizeOf(copy), total }), 200)
    await copyDatabase(databaseFile(), copy).finally(() => clearInterval(timer))
    onProgress({ stage: 'inspecting', done: 0, total: 0 })
    return await use(copy, await inspectDatabase(copy))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * The attachments as parts of a backup or an archive. Not compressed, since most file formats are compressed already.
 */
export function attachedContents({ contents }: Inspection): Content[] {
  return contents.map(({ sha256 }) => ({
    name: ATTACHMENTS_PREFIX + sha256,
    open: () => createReadStream(contentPath(sha256)),
    compress: false,
  }))
}

function reportBytes(onProgress: OnProgress, total: number): (bytes: number) => void {
  let done = 0
  return (bytes) => {
    done += bytes
    onProgress({ stage: 'packing', done, total })
  }
}

function contentsOf(database: string, inspection: Inspection): Content[] {
  return [{ name: DATABASE, open: () => createReadStream(database) }, ...attachedContents(inspection)]
}

function manifestText({ organ, migrations, audit }: Inspection, files: BackupManifest['files']): string {
  const madeAt = new Date().toISOString()
  const manifest: BackupManifest = {
    format: 'disclosure-ledger-backup',
    version: 1,
    madeAt,
    organ,
    migrations,
    audit,
    files,
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

function sum(contents: Inspection['contents']): number {
  return contents.reduce((total, { bytes }) => total + bytes, 0)
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
