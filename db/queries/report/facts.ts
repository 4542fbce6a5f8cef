import type { Actor } from '@/lib/access'
import type { ReportFacts } from '@/lib/report/facts'
import { organOf } from '../organ'
import { countDocuments } from './documents'
import { countItems, countPostings, itemsByMonth } from './published'
import { countRemedies } from './remedies'
import { sumReportedFigures } from './reported-figures'
import { countRequests, requestsByMonth } from './requests'
import { yearStatistics } from './statistics'

/** Everything that the report of `year` is made from, counted as the ledger stands: the report's only reading of it. */
export function loadReportFacts(actor: Actor, year: number): ReportFacts {
  const { administrative_charges, ...decisions } = sumReportedFigures(actor, year)
  return {
    year,
    organ: organOf(actor),
    requests: countRequests(actor, year),
    requestsByMonth: requestsByMonth(actor, year),
    remedies: countRemedies(actor, year),
    documents: countDocuments(actor, year),
    decisions,
    chargesFen: administrative_charges,
    categories: countItems(actor, year),
    channels: countPostings(actor, year),
    itemsByMonth: itemsByMonth(actor, year),
    statistics: yearStatistics(actor, year),
  }
}
