import { annualReport } from '@/db/queries/report/annual-report'
import { ZHAO_JUN } from '@/db/testing/cast'
import { openDemonstration } from '@/db/testing/demonstration'
import { assembleReport, toDocument } from '@/lib/report/assemble'
import { CHART_IDS } from '@/lib/report/charts'
import type { ReportDocument } from '@/lib/report/document'
import { fullYear } from '@/lib/report/facts.fixture'

/** The report of 2023 of the demonstration, in a ledger of its own. */
export function demonstrationReport(): ReportDocument {
  openDemonstration('2024-06-03')
  return toDocument(annualReport(ZHAO_JUN, 2023))
}

/** A report with something in every part, with all charts. */
export function fullReport(): ReportDocument {
  const earlierYears = [{ year: 2022, received: 8120, concluded: 7998, carriedOut: 122 }]
  return toDocument(assembleReport(fullYear(), {}, { charts: CHART_IDS, earlierYears }))
}
