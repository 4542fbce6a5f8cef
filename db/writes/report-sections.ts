import { and, eq } from 'drizzle-orm'
import type { SectionKey } from '@/lib/law/report-formats/report-format'
import { conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { reportSections } from '../schema/ledger'
import type { Tx } from '../transaction'

type SectionText = { year: number; section: SectionKey; text: string; version: number }

/** Keeps the office's own text of a section; an empty one gives it back to the drafted text. `version` 0: never written. */
export function writeSection(tx: Tx, { year, section, text, version }: SectionText): Result<{ version: number }> {
  const key = and(eq(reportSections.year, year), eq(reportSections.section, section))
  const before = tx.sql.select().from(reportSections).where(key).get()
  if ((before?.version ?? 0) !== version) return conflict
  const after = { year, section, text, version: version + 1 }
  if (before) tx.sql.update(reportSections).set(after).where(key).run()
  else tx.sql.insert(reportSections).values(after).run()
  recordAct(tx, { act: 'report.write', subject: `report:${year}:${section}`, before, after })
  return ok({ version: after.version })
}
