import { eq } from 'drizzle-orm'
import type { SectionKey } from '@/lib/law/report-formats/report-format'
import { conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { reportTemplates } from '../schema/ledger'
import type { Tx } from '../transaction'

type Template = { section: SectionKey; text: string; version: number }

/** Keeps the organ's wording of a section; an empty one gives it back to the shipped wording. `version` 0: never kept. */
export function keepTemplate(tx: Tx, { section, text, version }: Template): Result<undefined> {
  const before = tx.sql.select().from(reportTemplates).where(eq(reportTemplates.section, section)).get()
  if ((before?.version ?? 0) !== version) return conflict
  const after = { section, text, version: version + 1 }
  if (before) tx.sql.update(reportTemplates).set(after).where(eq(reportTemplates.section, section)).run()
  else tx.sql.insert(reportTemplates).values(after).run()
  recordAct(tx, { act: 'template.keep', subject: `template:${section}`, before, after })
  return ok()
}
