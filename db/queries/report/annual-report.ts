import { eq } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { SectionKey } from '@/lib/law/report-formats/report-format'
import { type AnnualReport, assembleReport, type WrittenSections } from '@/lib/report/assemble'
import type { KeptExplanation } from '@/lib/report/checks/finding'
import { connection } from '../../client'
import { findingExplanations, reportSections } from '../../schema/ledger'
import { whileUnchanged } from '../../while-unchanged'
import { tablesWithUnits } from '../region/in-report'
import { withCandidates } from './candidates'
import { chosenCharts, earlierYears } from './charts'
import { loadEvidence } from './evidence'
import { loadReportFacts } from './facts'
import { publishedTables } from './history'
import { ownTemplates } from './templates'

/** The report of a year, live from the ledger. */
export function annualReport(actor: Actor<'report.view'>, year: number): AnnualReport {
  return whileUnchanged(actor, ['report', year], () => ({
    ...checkedReport(actor, year),
    charts: chosenCharts(actor, year),
    earlierYears: earlierYears(actor, year, publishedTables(actor, year - 1)),
  }))
}

/** The report without charts, for callers that need only its checks. */
export function checkedReport(actor: Actor<'report.view'>, year: number): AnnualReport {
  return whileUnchanged(actor, ['checked report', year], () => readChecked(actor, year))
}

function readChecked(actor: Actor<'report.view'>, year: number): AnnualReport {
  const report = assembleReport(loadReportFacts(actor, year), writtenSections(actor, year), {
    evidence: loadEvidence(actor, year),
    last: publishedTables(actor, year - 1),
    explanations: explanationsOf(actor, year),
    templates: ownTemplates(actor),
    withUnits: (own) => tablesWithUnits(actor, year, own),
  })
  return { ...report, findings: withCandidates(actor, year, report.findings) }
}

function explanationsOf(_actor: Actor, year: number): KeptExplanation[] {
  return connection().select().from(findingExplanations).where(eq(findingExplanations.year, year)).all()
}

function writtenSections(_actor: Actor, year: number): WrittenSections {
  const rows = connection().select().from(reportSections).where(eq(reportSections.year, year)).all()
  return Object.fromEntries(rows.map(({ section, text, version }) => [section as SectionKey, { text, version }]))
}

/** The office's own text of a section, and its version; empty and 0 where it has written none. */
export function writtenSection(
  actor: Actor<'report.write'>,
  year: number,
  section: SectionKey,
): { text: string; version: number } {
  return writtenSections(actor, year)[section] ?? { text: '', version: 0 }
}
