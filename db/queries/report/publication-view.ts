import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { changedSections, figureDifferences } from '@/lib/report/differences'
import { editionOf } from '@/lib/report/edition'
import { filingDue } from '@/lib/report/filing'
import type { FrozenContent } from '@/lib/report/frozen'
import { preparationOf } from '@/lib/report/publication'
import { reportDues } from '@/lib/report/report-due'
import { whileUnchanged } from '../../while-unchanged'
import { organOf } from '../organ'
import { reckoning } from '../reckoning'
import { annualReport } from './annual-report'
import { figureRecords } from './figure-records'
import { listFilings } from './filings'
import { contentHashOf, frozenReport, revisionsOf, stepsTaken, verifyFrozenReports } from './publication'

/** Where the report of a year stands, and what differs between what was published and the ledger of today. */
export function publicationOf(actor: Actor<'report.view'>, year: number, today: PlainDate) {
  return whileUnchanged(actor, ['publication', year, today], () => readPublication(actor, year, today))
}

function readPublication(actor: Actor<'report.view'>, year: number, today: PlainDate) {
  const report = annualReport(actor, year)
  const edition = editionOf(report)
  const contentHash = contentHashOf(edition)
  const revisions = revisionsOf(actor, year)
  const frozen = revisions.length > 0 ? frozenReport(actor, year) : undefined
  const { kind, localReportDue, fileBeforePublication } = organOf(actor)
  const dues = reportDues({ year, kind, localDue: localReportDue, calendar: reckoning(actor).calendar, today })
  return {
    report,
    contentHash,
    revisions,
    preparation: preparationOf(stepsTaken(actor, year), revisions, contentHash),
    dues,
    filing: { due: filingDue(dues, kind), filings: listFilings(actor, year), beforePublication: fileBeforePublication },
    faults: verifyFrozenReports(actor, year),
    differences: frozen && {
      figures: figureDifferences(frozen.content.figures, figureRecords(actor, report, { names: false })),
      sections: changedSections(frozen.content.edition.data.sections, edition.data.sections),
    },
  }
}

/** What a published version says otherwise than the one before it. */
export function correctedIn(before: FrozenContent, after: FrozenContent) {
  return {
    figures: figureDifferences(before.figures, after.figures),
    sections: changedSections(before.edition.data.sections, after.edition.data.sections),
  }
}
