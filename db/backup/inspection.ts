import { sql as raw } from 'drizzle-orm'
import type { Anchor } from '@/lib/backup/anchor'
import type { Fault } from '@/lib/backup/fault'
import { openReadOnly, type Statements } from '../client'
import { appliedMigrations, shippedMigrations } from '../migrate'
import { type AuditEnd, checkAuditChain } from '../queries/audit-chain'
import { frozenFaults } from '../queries/report/publication'
import { attachments } from '../schema/attachments'
import { organs } from '../schema/organ'
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
 * reports, and what its attachments need.
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
      faults: [...faults, ...audit.faults, ...reportFaults(connection)],
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

function contentsOf(sql: Statements): Inspection['contents'] {
  // A database from before there were attachments has no such table.
  if (!hasTable(sql, 'attachments')) return []
  const { sha256, bytes, name } = attachments
  return sql.select({ sha256, bytes, name }).from(attachments).groupBy(sha256).all()
}

function hasTable(sql: Statements, name: string): boolean {
  return sql.get(raw`SELECT 1 FROM sqlite_master WHERE name = ${name}`) !== undefined
}
