import { eq } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { type PlainDate, yearOf } from '@/lib/dates'
import type { Desk } from '@/lib/duties/desk'
import { FIRST_REPORT_YEAR } from '@/lib/law/report-formats/format-of'
import { filingDue } from '@/lib/report/filing'
import { nextDue, reportDues } from '@/lib/report/report-due'
import { connection } from '../../client'
import { historicalReports } from '../../schema/historical-reports'
import { publishedItems as items } from '../../schema/published'
import { reportRevisions } from '../../schema/report-publication'
import { disclosureRequests as requests } from '../../schema/requests'
import { inYear } from '../day-columns'
import { organOf } from '../organ'
import { reckoning } from '../reckoning'
import { listFilings } from './filings'

/**
 * The report that the organ owes next (Art. 49), with the day that comes first: last year's as long as it is neither
 * published here nor entered as published, if the ledger was kept in that year; then this year's.
 */
export function owedReport(actor: Actor, today: PlainDate): Desk['report'] {
  const { kind, localReportDue } = organOf(actor)
  const { calendar } = reckoning(actor)
  const owed = [yearOf(today) - 1, yearOf(today)].find((year) => isOwed(year, yearOf(today)))
  if (owed === undefined) return null
  return { year: owed, due: nextDue(reportDues({ year: owed, kind, localDue: localReportDue, calendar, today })) }
}

/**
 * Last year's report as long as it was not handed in, where the organ is asked to hand it in by itself: by a local day, or
 * before it is published.
 */
export function owedFiling(actor: Actor, today: PlainDate): Desk['report'] {
  const { kind, localReportDue, fileBeforePublication } = organOf(actor)
  const year = yearOf(today) - 1
  if (localReportDue === '' && !fileBeforePublication) return null
  if (year < FIRST_REPORT_YEAR || !wasKept(year) || listFilings(actor, year).length > 0) return null
  const dues = reportDues({ year, kind, localDue: localReportDue, calendar: reckoning(actor).calendar, today })
  const due = filingDue(dues, kind)
  return due ? { year, due } : null
}

function isOwed(year: number, present: number): boolean {
  return year >= FIRST_REPORT_YEAR && !isPublished(year) && (year === present || wasKept(year))
}

function isPublished(year: number): boolean {
  const yearsIn = (table: typeof reportRevisions | typeof historicalReports) =>
    connection().select({ year: table.year }).from(table).where(eq(table.year, year)).limit(1).get() !== undefined
  return yearsIn(reportRevisions) || yearsIn(historicalReports)
}

function wasKept(year: number): boolean {
  const request = connection().select({ id: requests.id }).from(requests).where(inYear(requests.receivedOn, year))
  const item = connection().select({ id: items.id }).from(items).where(inYear(items.publishedOn, year))
  return request.limit(1).get() !== undefined || item.limit(1).get() !== undefined
}
