import { asc, desc, eq } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { Filing } from '@/lib/report/filing'
import { attachmentsIn, type SubmissionCopy } from '@/lib/report/submission-copy'
import { connection } from '../../client'
import { reportFilings as filings, reportCopies } from '../../schema/report-publication'

/** What was handed in of the report of a year, or of every year, the latest year first. */
export function listFilings(_actor: Actor<'report.view'>, year?: number): Filing[] {
  return connection()
    .select()
    .from(filings)
    .where(year === undefined ? undefined : eq(filings.year, year))
    .orderBy(desc(filings.year), asc(filings.filedOn), asc(filings.id))
    .all()
}

/** What the copy of a year's report that is handed in says beside the report; undefined where nobody has said it. */
export function submissionCopyOf(_actor: Actor<'report.view'>, year: number): SubmissionCopy | undefined {
  const row = connection().select().from(reportCopies).where(eq(reportCopies.year, year)).get()
  if (!row) return undefined
  const { formedOn, signer, attachments } = row
  return { formedOn, signer, attachments: attachmentsIn(attachments) }
}
