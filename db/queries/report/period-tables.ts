import type { Actor } from '@/lib/access'
import { yearOf } from '@/lib/dates'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { type Days, daysOfYear } from '@/lib/list-query'
import { countTables, type ReportTables } from '@/lib/report/tables'
import { countDocuments } from './documents'
import { countRemedies } from './remedies'
import { kindsReachingBack, sumReportedFigures } from './reported-figures'
import { countRequests } from './requests'

/** The tables of the form for days of one year, and the cells of table 二 with figures that began before them. */
export type PeriodTables = { days: Days; tables: ReportTables; reachingBack: ReturnType<typeof kindsReachingBack> }

/** Counts the tables of the form for some days of one year, in the form of that year; each cell as the year's is. */
export function periodTables(actor: Actor<'report.view'>, days: Days): PeriodTables {
  const year = yearOf(days.from)
  if (yearOf(days.to) !== year) throw new RangeError('the days are not of one year')
  const { administrative_charges, ...decisions } = sumReportedFigures(actor, year, days)
  const facts = {
    requests: countRequests(actor, year, days),
    remedies: countRemedies(actor, year, days),
    documents: countDocuments(actor, year, days),
    decisions,
    chargesFen: administrative_charges,
  }
  return { days, tables: countTables(facts, formatOf(year)), reachingBack: kindsReachingBack(actor, days) }
}

/** The tables of each of these stretches of a year, and of the whole year. */
export function yearInParts(actor: Actor<'report.view'>, year: number, parts: readonly Days[]) {
  return { parts: parts.map((days) => periodTables(actor, days)), whole: periodTables(actor, daysOfYear(year)) }
}
