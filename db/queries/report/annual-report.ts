import { eq } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { SectionKey } from '@/lib/law/report-formats/report-format'
import { type AnnualReport, assembleReport, type WrittenSections } from '@/lib/report/assemble'
import { connection } from '../../client'
import { reportSections } from '../../schema/ledger'
import { loadReportFacts } from './facts'

/** The report of a year, live from the ledger. */
export function annualReport(actor: Actor, year: number): AnnualReport {
  return assembleReport(loadReportFacts(actor, year), writtenSections(actor, year))
}

function writtenSections(_actor: Actor, year: number): WrittenSections {
  const rows = connection().select().from(reportSections).where(eq(reportSections.year, year)).all()
  return Object.fromEntries(rows.map(({ section, text, version }) => [section as SectionKey, { text, version }]))
}
