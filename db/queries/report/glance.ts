import { eq, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { firstDayOf, lastDayOf, type PlainDate } from '@/lib/dates'
import type { AnnualReport } from '@/lib/report/assemble'
import { editionOf, markedAsDraft, type ReportEdition } from '@/lib/report/edition'
import { type BeyondTheForm, type GlanceFacts, glanceFacts, type Timeliness } from '@/lib/report/glance/facts'
import { GLANCE_PANELS, type GlancePanelId } from '@/lib/report/glance/panels'
import { connection } from '../../client'
import { caseClocks as clocks } from '../../schema/case-acts'
import { reportGlance } from '../../schema/report-publication'
import { disclosureRequests as requests } from '../../schema/requests'
import { concludedIn, countedConclusion, countedConclusions } from '../table3-conditions'
import { annualReport } from './annual-report'
import { contentHashOf, frozenReport, revisionsOf } from './publication'

export type GlanceSource = { facts: GlanceFacts; chosen: GlancePanelId[]; draft?: ReportEdition['document']['draft'] }

type Wanted = { year: number; revision?: number; today: PlainDate }

/**
 * The figures for 一图读懂 of a year and what the office wants on it: of a published version as it was frozen, or of the
 * ledger as it stands; undefined if there is no such version.
 */
export function glanceSource(actor: Actor<'report.view'>, { year, revision, today }: Wanted): GlanceSource | undefined {
  const chosen = chosenPanels(actor, year)
  if (revision !== undefined) {
    const content = frozenReport(actor, year, revision)?.content
    return content && { facts: glanceFacts(content.edition.data, content.glance ?? {}), chosen }
  }
  const report = annualReport(actor, year)
  const edition = editionOf(report)
  const published = revisionsOf(actor, year).at(-1)?.contentHash === contentHashOf(edition)
  const { document, data } = published ? edition : markedAsDraft(edition, { asOf: today })
  return { facts: glanceFacts(data, beyondTheForm(actor, report)), chosen, draft: document.draft }
}

/** What 一图读懂 shows of a report beyond its form. */
export function beyondTheForm(actor: Actor<'report.view'>, { year, earlierYears }: AnnualReport): BeyondTheForm {
  const [timeliness, before] = [timelinessOf(actor, year), earlierYears.find((earlier) => earlier.year === year - 1)]
  return { ...(timeliness && { timeliness }), ...(before && { before }) }
}

/** What the office wants on 一图读懂 of a year: everything, unless it chose otherwise. */
function chosenPanels(_actor: Actor<'report.view'>, year: number): GlancePanelId[] {
  const rows = connection().select().from(reportGlance).where(eq(reportGlance.year, year)).all()
  const left = new Set(rows.filter(({ shown }) => !shown).map(({ panel }) => panel))
  return GLANCE_PANELS.filter((panel) => !left.has(panel))
}

/**
 * How many of the requests that table 三 counts as concluded in the year were concluded within their period. A request
 * that was decided anew later has the period of its last round only: with one such in the year nothing is said.
 */
function timelinessOf(_actor: Actor<'report.view'>, year: number): Timeliness | undefined {
  const { concludedOn, round } = countedConclusions
  const row = connection()
    .select({
      concluded: sql<number>`count(*)`,
      known: sql<number>`count(CASE WHEN ${clocks.round} = ${round} THEN 1 END)`,
      late: sql<number>`count(CASE WHEN ${concludedOn} > ${clocks.dueOn} THEN 1 END)`,
    })
    .from(requests)
    .innerJoin(countedConclusions, countedConclusion)
    .leftJoin(clocks, eq(clocks.requestId, requests.id))
    .where(concludedIn({ from: firstDayOf(year), to: lastDayOf(year) }))
    .get()!
  return row.concluded > 0 && row.known === row.concluded
    ? { concluded: row.concluded, onTime: row.concluded - row.late }
    : undefined
}
