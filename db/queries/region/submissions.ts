import { inflateRawSync } from 'node:zlib'
import { and, desc, eq, getTableColumns } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { type CheckContent, contentOf } from '@/lib/reports-check/check-content'
import type { CheckSummary } from '@/lib/reports-check/check-summary'
import { type JudgedFinding, withVerdicts } from '@/lib/reports-check/verdict'
import { connection } from '../../client'
import { regionContents, regionFiles, regionSubmissions } from '../../schema/region'
import { checkVerdictsOn } from '../checks'
import { decisionsOn } from './decisions'

/**
 * Every version of a unit's report of a year, the latest first, each with all that was decided on it; `bytes` of its original, null
 * where it has none.
 */
export function submissionsOf(actor: Actor<'region.view'>, unitId: number, year: number) {
  const ofUnitAndYear = and(eq(regionSubmissions.unitId, unitId), eq(regionSubmissions.year, year))
  const rows = connection()
    .select({ ...getTableColumns(regionSubmissions), bytes: regionFiles.bytes })
    .from(regionSubmissions)
    .leftJoin(regionFiles, eq(regionFiles.submissionId, regionSubmissions.id))
    .where(ofUnitAndYear)
    .orderBy(desc(regionSubmissions.version))
    .all()
  const decisions = decisionsOn(actor, ofUnitAndYear)
  return rows.map(({ summary, ...row }) => ({
    ...row,
    summary: JSON.parse(summary) as CheckSummary,
    decisions: decisions.filter(({ submissionId }) => submissionId === row.id),
  }))
}

/** What was read and found in a version; undefined for a nil report, in which there is nothing to read. */
export function submissionContent(_actor: Actor<'region.view'>, submissionId: number): CheckContent | undefined {
  const row = connection()
    .select({ content: regionContents.content })
    .from(regionContents)
    .where(eq(regionContents.submissionId, submissionId))
    .get()
  return row && contentOf(inflateRawSync(Buffer.from(row.content, 'base64')).toString('utf8'))
}

/** What was found in a version, with what people said of it here or where the same report was checked. */
export function judgedFindings(actor: Actor<'check.run'>, { checked }: CheckContent): JudgedFinding[] {
  const { organ, year } = checked.report
  const verdicts = organ === null || year === null ? [] : checkVerdictsOn(actor, organ, year)
  return withVerdicts(checked.assessment.findings, verdicts)
}

/** The unit of a version; undefined where there is none. */
export function unitOfSubmission(_actor: Actor<'region.view'>, submissionId: number): number | undefined {
  const { unitId, id } = regionSubmissions
  return connection().select({ unitId }).from(regionSubmissions).where(eq(id, submissionId)).get()?.unitId
}

/** The original of a version: its name, hash and size; undefined where none was kept. */
export function originalOf(_actor: Actor<'region.view'>, submissionId: number) {
  return connection()
    .select({ file: regionSubmissions.file, sha256: regionSubmissions.sha256, bytes: regionFiles.bytes })
    .from(regionFiles)
    .innerJoin(regionSubmissions, eq(regionSubmissions.id, regionFiles.submissionId))
    .where(eq(regionFiles.submissionId, submissionId))
    .get()
}
