import type { Actor } from '@/lib/access'
import type { ReportFacts } from '@/lib/report/facts'
import { openedAccounts } from '../accounts'
import { organOf } from '../organ'
import { requestsDecidedAnew } from './decided-anew'
import { countDocuments, countDocumentsAs } from './documents'
import { countFees } from './fees'
import { countItems, countPostings, itemsByMonth } from './published'
import { countRemedies } from './remedies'
import { sumReportedFigures } from './reported-figures'
import { countRequests, requestsByMonth } from './requests'
import { yearStatistics } from './statistics'
import { supervisionFacts } from './supervision'

/** Everything that the report of `year` is made from, counted as the ledger stands: the report's only reading of it. */
export function loadReportFacts(actor: Actor<'report.view'>, year: number): ReportFacts {
  const { administrative_charges, ...decisions } = sumReportedFigures(actor, year)
  const amended = countDocumentsAs(actor, year, ['amended'])
  return {
    year,
    organ: organOf(actor),
    requests: countRequests(actor, year),
    requestsByMonth: requestsByMonth(actor, year),
    remedies: countRemedies(actor, year),
    documents: countDocuments(actor, year),
    amendedDocuments: {
      regulations: amended.regulations.amended,
      normative_documents: amended.normative_documents.amended,
    },
    decisions,
    chargesFen: administrative_charges,
    categories: countItems(actor, year),
    channels: countPostings(actor, year),
    itemsByMonth: itemsByMonth(actor, year),
    statistics: yearStatistics(actor, year),
    openedAccounts: openedAccounts(actor, year),
    ...supervisionFacts(actor, year),
    fees: countFees(actor, year),
    decidedAnew: requestsDecidedAnew(actor, year),
  }
}
