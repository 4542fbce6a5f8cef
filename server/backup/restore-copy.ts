import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { attachmentsFolder, contentPath, linkOrCopy } from '@/db/attachment-files'
import { inspectDatabase } from '@/db/backup/inspection'
import { type Aside, putInPlace } from '@/db/backup/put-in-place'
import { copyDatabase } from '@/db/backup/sqlite-process'
import { databaseFile } from '@/db/database-file'
import { migrateDatabase } from '@/db/migrate'
import { commitWhenFree } from '@/db/transaction'
import { makeWorkFolder } from '@/db/work-files'
import { recordRestoration } from '@/db/writes/backups'
import type { Actor } from '@/lib/access'
import { DATABASE } from '@/lib/backup/manifest'

/**
 * Puts the copy that an upgrade left in the ledger's place, to go back to the version before. The ledger that stood there is kept
 * whole beside it, and each of the two has the attachments that it refers to. `file` has been verified.
 */
export async function restoreCopy(actor: Actor, file: string, madeAt: string): Promise<Aside> {
  const target = databaseFile()
  const folder = makeWorkFolder(path.dirname(target), '.restoring-')
  try {
    const from = { database: path.join(folder, DATABASE), attachments: path.join(folder, 'attachments') }
    await copyDatabase(file, from.database)
    const { contents } = await inspectDatabase(from.database)
    for (const { sha256 } of contents)
      share(contentPath(sha256, attachmentsFolder(file)), contentPath(sha256, from.attachments))
    const aside = putInPlace(from, target)
    migrateDatabase(target)
    await commitWhenFree(actor, (tx) => recordRestoration(tx, { file: path.basename(file), madeAt }))
    return aside
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function share(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true })
  linkOrCopy(from, to)
}
