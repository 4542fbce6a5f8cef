import { eq } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { SectionKey } from '@/lib/law/report-formats/report-format'
import type { Templates } from '@/lib/report/templates/shipped'
import { connection } from '../../client'
import { reportTemplates } from '../../schema/ledger'

/** The wordings that the organ keeps in place of the shipped ones. */
export function ownTemplates(_actor: Actor): Templates {
  const rows = connection().select().from(reportTemplates).all()
  return Object.fromEntries(rows.filter(({ text }) => text !== '').map(({ section, text }) => [section, text]))
}

/** The organ’s wording of a section; version 0 where it keeps none of its own. */
export function ownTemplate(
  _actor: Actor<'settings.templates'>,
  section: SectionKey,
): { text: string; version: number } {
  const row = connection().select().from(reportTemplates).where(eq(reportTemplates.section, section)).get()
  return row ?? { text: '', version: 0 }
}
