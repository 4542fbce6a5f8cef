import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const packedFile = z.object({ name: z.string(), bytes: z.int().nonnegative(), sha256 })
export type PackedFile = z.output<typeof packedFile>

const common = {
  /** An instant, ISO 8601 in UTC. */
  madeAt: z.string(),
  organ: z.string(),
  /** How many migrations the database had: its schema. */
  migrations: z.int().nonnegative(),
  /** The end of the audit chain: later entries can only follow it. */
  audit: z.object({ entries: z.int().nonnegative(), head: z.string() }),
  files: z.array(packedFile),
}

const backupManifest = z.object({ format: z.literal('disclosure-ledger-backup'), version: z.literal(1), ...common })
export type BackupManifest = z.output<typeof backupManifest>

const archiveManifest = z.object({
  format: z.literal('disclosure-ledger-archive'),
  version: z.literal(1),
  ...common,
  tables: z.array(z.object({ name: z.string(), rows: z.int().nonnegative() })),
})

/** The last entry of a backup or of an archive: what the file holds, with the hash of each part. */
export const manifest = z.discriminatedUnion('format', [backupManifest, archiveManifest])
export type ArchiveManifest = z.output<typeof archiveManifest>
export type Manifest = z.output<typeof manifest>

export const MANIFEST = 'manifest.json'
export const DATABASE = 'ledger.db'
export const ATTACHMENTS_PREFIX = 'attachments/'
export const TABLES = 'tables/'
export const REPORTS = 'reports/'
