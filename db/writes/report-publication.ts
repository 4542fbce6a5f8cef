import { asc, eq } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import { HOLIDAY_NOTICES } from '@/lib/law/calendar/notices'
import type { AnnualReport } from '@/lib/report/assemble'
import { canonicalJson } from '@/lib/report/canonical-json'
import { CHART_IDS } from '@/lib/report/charts'
import { RULES } from '@/lib/report/checks/rules'
import { editionOf, type ReportEdition } from '@/lib/report/edition'
import { filedBefore } from '@/lib/report/filing'
import type { FrozenContent } from '@/lib/report/frozen'
import type { ChartsInput, PublicationInput, StepInput } from '@/lib/report/input'
import {
  mayCheck,
  mayPublish,
  maySign,
  obstaclesOf,
  type Preparation,
  preparationOf,
  type ReportStep,
} from '@/lib/report/publication'
import { SECTION_KEYS } from '@/lib/report/sections'
import { conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { organOf } from '../queries/organ'
import { compositionInReport } from '../queries/region/in-report'
import { annualReport } from '../queries/report/annual-report'
import { figureRecords } from '../queries/report/figure-records'
import { listFilings } from '../queries/report/filings'
import { beyondTheForm } from '../queries/report/glance'
import { contentHashOf, revisionHash, revisionsOf, stepsTaken } from '../queries/report/publication'
import { calendarNotices } from '../schema/calendar'
import { reportCharts, reportRevisions, reportSteps } from '../schema/report-publication'
import type { Tx } from '../transaction'

const RULES_OF = { checked: mayCheck, signed: maySign } as const satisfies Record<ReportStep, unknown>

type Prepared = { report: AnnualReport; edition: ReportEdition; contentHash: string; preparation: Preparation }

/** The report as it stands at this moment, inside the transaction that takes a step with it. */
function prepared(tx: Tx, year: number): Prepared {
  const report = annualReport(tx.actor, year)
  const edition = editionOf(report)
  const contentHash = contentHashOf(edition)
  const preparation = preparationOf(stepsTaken(tx.actor, year), revisionsOf(tx.actor, year), contentHash)
  return { report, edition, contentHash, preparation }
}

/** Records that the report was checked, or signed, as it stands. `contentHash` is what the person saw. */
export function takeStep(
  tx: Tx,
  step: ReportStep,
  { year, contentHash: seen, note }: StepInput,
  today: PlainDate,
): Result<undefined> {
  const { report, contentHash, preparation } = prepared(tx, year)
  if (contentHash !== seen) return conflict
  const allowed = RULES_OF[step](obstaclesOf(report, today), preparation)
  if (!allowed.ok) return allowed
  const { revision } = preparation
  const after = { year, revision, step, contentHash, staffName: tx.actor.name, takenOn: today, at: tx.at, note }
  tx.sql.insert(reportSteps).values(after).run()
  recordAct(tx, { act: `report.${step === 'checked' ? 'check' : 'sign'}`, subject: `report:${year}`, after })
  return ok()
}

/** Publishes the report as it was signed and freezes it, with the identity of every record that it counts. */
export function publishReport(
  tx: Tx,
  { year, contentHash: seen, publishedOn, address, reason }: PublicationInput,
  today: PlainDate,
): Result<{ revision: number }> {
  const { report, edition, contentHash, preparation } = prepared(tx, year)
  if (contentHash !== seen) return conflict
  const allowed = mayPublish(preparation, { publishedOn, reason }, today)
  if (!allowed.ok) return allowed
  if (organOf(tx.actor).fileBeforePublication) {
    const filed = filedBefore(listFilings(tx.actor, year), contentHash, publishedOn)
    if (!filed.ok) return filed
  }
  const { revision, signed } = preparation
  const row = {
    year,
    revision,
    content: canonicalJson(frozenContent(tx, report, edition)),
    contentHash,
    signedBy: signed!.staffName,
    signedOn: signed!.takenOn,
    publishedBy: tx.actor.name,
    publishedOn,
    address,
    reason: revision === 1 ? '' : reason,
    at: tx.at,
    sha256: '',
  }
  const frozen = { ...row, sha256: revisionHash(row) }
  tx.sql.insert(reportRevisions).values(frozen).run()
  const { content: _, ...about } = frozen
  recordAct(tx, { act: 'report.publish', subject: `report:${year}`, reason: row.reason, after: about })
  return ok({ revision })
}

function frozenContent(tx: Tx, report: AnnualReport, edition: ReportEdition): FrozenContent {
  const { expiryCountsAsRepeal, appealKeepsPending, ...conventions } = organOf(tx.actor)
  const { answerDayExcluded, otherOrgansCapped, lateClarificationRestarts } = conventions
  const region = compositionInReport(tx.actor, report.year, report.counted)
  const own = tx.sql
    .select({ id: calendarNotices.id, version: calendarNotices.version })
    .from(calendarNotices)
    .orderBy(asc(calendarNotices.id))
    .all()
  return {
    edition,
    texts: Object.fromEntries(SECTION_KEYS.map((key) => [key, report.sections[key].text])) as FrozenContent['texts'],
    figures: figureRecords(tx.actor, report, { names: false }),
    rules: {
      format: report.format.code,
      instrument: report.format.citation.instrument,
      checks: Object.fromEntries(Object.entries(RULES).map(([rule, { text }]) => [rule, text])),
    },
    calendar: { notices: HOLIDAY_NOTICES.flatMap(({ notices }) => notices), own },
    counting: {
      expiryCountsAsRepeal,
      appealKeepsPending,
      answerDayExcluded,
      otherOrgansCapped,
      lateClarificationRestarts,
    },
    ...(region && { region }),
    glance: beyondTheForm(tx.actor, report),
  }
}

/** Keeps which charts go into the document of a year. */
export function chooseCharts(tx: Tx, { year, charts }: ChartsInput): Result<undefined> {
  const before = tx.sql.select().from(reportCharts).where(eq(reportCharts.year, year)).all()
  const after = CHART_IDS.map((chart) => ({ year, chart, shown: charts.includes(chart) }))
  tx.sql.delete(reportCharts).where(eq(reportCharts.year, year)).run()
  tx.sql.insert(reportCharts).values(after).run()
  recordAct(tx, { act: 'report.charts', subject: `report:${year}`, before, after })
  return ok()
}
