import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Actor } from '@/lib/access'
import { addDays, type PlainDate } from '@/lib/dates'
import { dayOf } from '@/lib/instants'
import type { AnnualReport } from '@/lib/report/assemble'
import { changedSections, figureDifferences } from '@/lib/report/differences'
import { editionOf } from '@/lib/report/edition'
import { connection, readingFrom } from '../../client'
import { followedSince, ledgerBefore } from '../../row-history'
import { ledgerIsFounded } from '../organ'
import { annualReport } from './annual-report'
import { figureRecords } from './figure-records'

/** The first day as of whose end the report can be reconstructed. */
export function firstDayAsOf(_actor: Actor<'report.view'>): PlainDate {
  return dayOf(followedSince(connection().$client) ?? new Date().toISOString())
}

/** What the report of `year` said at the end of `day` in China, from what had been entered by then; undefined before the ledger was founded. */
export function reportAsOf(actor: Actor<'report.view'>, year: number, day: PlainDate) {
  const now = annualReport(actor, year)
  const recordsNow = figureRecords(actor, now, { names: false })
  const instant = new Date(`${addDays(day, 1)}T00:00:00+08:00`).toISOString()
  const copy = ledgerBefore(connection().$client, instant, (file) => new Database(file))
  try {
    return readingFrom(drizzle(copy), () => {
      if (!ledgerIsFounded()) return undefined
      const report: AnnualReport = annualReport(actor, year)
      const then = editionOf(report)
      return {
        document: then.document,
        figures: figureDifferences(figureRecords(actor, report, { names: false }), recordsNow),
        sections: changedSections(then.data.sections, editionOf(now).data.sections),
      }
    })
  } finally {
    copy.close()
  }
}
