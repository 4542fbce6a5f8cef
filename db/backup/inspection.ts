import { eq, sql as raw } from 'drizzle-orm'
import type { Anchor } from '@/lib/backup/anchor'
import type { Fault } from '@/lib/backup/fault'
import { openReadOnly, type Statements } from '../client'
import { appliedMigrations, shippedMigrations } from '../migrate'
import { type AuditEnd, checkAuditChain } from '../queries/audit-chain'
import { letterFaults } from '../queries/letter-faults'
import { hasPdf } from '../queries/letter-files'
import { frozenFaults } from '../queries/report/publication'
import { attachments } from '../schema/attachments'
import { letterSignatures } from '../schema/letter-signatures'
import { organs } from '../schema/organ'
import { regionFiles, regionSubmissions } from '../schema/region'
import { soundnessOf } from './sqlite-process'

export type Inspection = {
  faults: Fault[]
  organ: string
  migrations: number
  audit: AuditEnd
  /** The number of anonymised audit entries. */
  rewritten: number
  /** The contents that the attachments refer to, each once. */
  contents: { sha256: string; bytes: number; name: string }[]
}

/**
 * Looks through a database: pages, indexes and references, the chain of audit entries, also against `anchors`, the frozen
 * reports and letters, and what its attachments need.
 */
export async function inspectDatabase(file: string, anchors: readonly Anchor[] = []): Promise<Inspection> {
  const { damage, orphans } = await soundnessOf(file)
  const faults: Fault[] = [
    ...damage.map((place) => ({ code: 'databaseDamaged', place }) as const),
    ...orphans.map((place) => ({ code: 'parentMissing', place }) as const),
  ]
  const connection = openReadOnly(file)
  try {
    const migrations = appliedMigrations(connection.$client)
    if (migrations > shippedMigrations()) faults.push({ code: 'newerVersion', place: String(migrations) })
    const audit = await checkAuditChain(connection, anchors)
    const organ = connection.select({ name: organs.fullName }).from(organs).get()?.name ?? ''
    return {
      faults: [...faults, ...audit.faults, ...reportFaults(connection), ...lettersChanged(connection)],
      organ,
      migrations,
      audit: audit.end,
      rewritten: audit.rewritten,
      contents: contentsOf(connection),
    }
  } finally {
    connection.$client.close()
  }
}

const REPORT_FAULTS = { changed: 'reportChanged', missing: 'reportMissing' } as const

function reportFaults(sql: Statements): Fault[] {
  if (!hasTable(sql, 'report_revisions')) return []
  return frozenFaults(sql).map(({ year, revision, fault }) => ({
    code: REPORT_FAULTS[fault],
    place: `${year}/${revision}`,
  }))
}

const LETTER_FAULTS = { changed: 'letterChanged', missing: 'letterMissing' } as const

function lettersChanged(sql: Statements): Fault[] {
  if (!hasTable(sql, 'letter_signatures')) return []
  return letterFaults(sql).map(({ place, fault }) => ({ code: LETTER_FAULTS[fault], place }))
}

function contentsOf(sql: Statements): Inspection['contents'] {
  // A database from before there were attachments has no such table.
  if (!hasTable(sql, 'attachments')) return []
  const { sha256, bytes, name } = attachments
  const attached = sql.select({ sha256, bytes, name }).from(attachments).groupBy(sha256).all()
  const all = [...originalsOf(sql), ...lettersOf(sql), ...attached]
  return [...new Map(all.map((content) => [content.sha256, content])).values()]
}

/** The PDF files of signed letters. */
function lettersOf(sql: Statements): Inspection['contents'] {
  if (!hasTable(sql, 'letter_signatures')) return []
  const { pdfSha256: sha256, pdfBytes: bytes, number: name } = letterSignatures
  return sql.select({ sha256, bytes, name }).from(letterSignatures).where(hasPdf).groupBy(sha256).all()
}

/** The files in which units handed their reports in. */
function originalsOf(sql: Statements): Inspection['contents'] {
  if (!hasTable(sql, 'region_files')) return []
  const { sha256, file: name } = regionSubmissions
  return sql
    .select({ sha256, bytes: regionFiles.bytes, name })
    .from(regionFiles)
    .innerJoin(regionSubmissions, eq(regionSubmissions.id, regionFiles.submissionId))
    .groupBy(sha256)
    .all()
}

function hasTable(sql: Statements, name: string): boolean {
  return sql.get(raw`SELECT 1 FROM sqlite_master WHERE name = ${name}`) !== undefined
}
