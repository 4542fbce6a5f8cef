import { createHash } from 'node:crypto'
import { and, asc, desc, eq, getTableColumns } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { canonicalJson } from '@/lib/report/canonical-json'
import type { ReportEdition } from '@/lib/report/edition'
import type { FrozenContent, Revision } from '@/lib/report/frozen'
import type { StepTaken } from '@/lib/report/publication'
import { connection, type Statements } from '../../client'
import { auditEntries } from '../../schema/ledger'
import { reportSteps, reportRevisions as revisions } from '../../schema/report-publication'

const { content: _, ...listed } = getTableColumns(revisions)

export function stepsTaken(_actor: Actor<'report.view'>, year: number): StepTaken[] {
  return connection().select().from(reportSteps).where(eq(reportSteps.year, year)).orderBy(asc(reportSteps.id)).all()
}

/** The published versions of a year, the first one first. */
export function revisionsOf(_actor: Actor<'report.view'>, year: number): (Revision & { contentHash: string })[] {
  return connection()
    .select(listed)
    .from(revisions)
    .where(eq(revisions.year, year))
    .orderBy(asc(revisions.revision))
    .all()
}

/** A published version as it was frozen, the latest one unless another is asked for. */
export function frozenReport(_actor: Actor<'report.view'>, year: number, revision?: number) {
  const asked = revision === undefined ? undefined : eq(revisions.revision, revision)
  const row = connection()
    .select()
    .from(revisions)
    .where(and(eq(revisions.year, year), asked))
    .orderBy(desc(revisions.revision))
    .limit(1)
    .get()
  if (!row) return undefined
  const { content, ...about } = row
  return { ...about, content: JSON.parse(content) as FrozenContent }
}

/** The hash of what the report says, by which a check or a signature is bound to it. */
export function contentHashOf({ document }: ReportEdition): string {
  return createHash('sha256').update(canonicalJson(document)).digest('hex')
}

/** The hash of a frozen version: of its content and of who published it when, where and why. */
export function revisionHash({ sha256: _, content, ...about }: typeof revisions.$inferSelect): string {
  return createHash('sha256').update(canonicalJson(about)).update('\n').update(content).digest('hex')
}

/** `changed`: the row is not what was frozen; `missing`: a version that was published is gone. */
export type FrozenFault = { year: number; revision: number; fault: 'changed' | 'missing' }

/** Compares every frozen report with its own hash and with the one recorded in the audit trail at its publication. */
export function verifyFrozenReports(_actor: Actor<'report.view'>, year?: number): FrozenFault[] {
  return frozenFaults(connection(), year)
}

/** The same of any database, such as a backup. */
export function frozenFaults(sql: Statements, year?: number): FrozenFault[] {
  const ofYear = year === undefined ? undefined : eq(revisions.year, year)
  const rows = sql.select().from(revisions).where(ofYear).all()
  const entries = sql
    .select({ after: auditEntries.after })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.act, 'report.publish'),
        year === undefined ? undefined : eq(auditEntries.subject, `report:${year}`),
      ),
    )
    .all()
  const recorded = entries.map(({ after }) => JSON.parse(after!) as Revision)
  const name = (one: { year: number; revision: number }) => `${one.year}.${one.revision}`
  const rowOf = new Map(rows.map((row) => [name(row), row]))
  const hashOf = new Map(recorded.map((entry) => [name(entry), entry.sha256]))
  const changed = rows.filter((row) => row.sha256 !== revisionHash(row) || row.sha256 !== hashOf.get(name(row)))
  const missing = recorded.filter((entry) => !rowOf.has(name(entry)))
  return [
    ...changed.map((row) => ({ year: row.year, revision: row.revision, fault: 'changed' as const })),
    ...missing.map((entry) => ({ year: entry.year, revision: entry.revision, fault: 'missing' as const })),
  ]
}
