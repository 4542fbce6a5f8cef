import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PlainDate } from '@/lib/dates'
import { APPLICANT_KIND_CODES } from '@/lib/law/applicants'
import { OUTCOME_CODES, type OutcomeCode } from '@/lib/law/outcomes'
import { runChecks } from '@/lib/report/checks/run'
import { countTables, TABLE3_COLUMNS, TABLE3_ROWS } from '@/lib/report/tables'
import { loadReportFacts } from './queries/report/facts'
import { accepted, foundTestLedger, logRequest, WANG_FANG } from './testing/cast'
import { openCopiedDatabase } from './testing/copied-database'
import { earliestReply } from './testing/groundwork'
import { commitIfOk } from './transaction'

type Published = {
  organ: string
  year: number
  format: string
  table3: { columns: string[]; rows: Record<string, (number | null)[]> }
}

const FOLDER = path.join(import.meta.dirname, 'testing/published-reports')
const published = readdirSync(FOLDER).map(
  (file) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Published,
)

const latest = (a: PlainDate, b: PlainDate) => (a > b ? a : b)

/** A ledger that the published table can stand for: requests of each kind, given the results of the year one after the other. */
function logLedgerOf({ year, table3: { rows } }: Published): void {
  const [lastYear, received, served] = [`${year - 1}-12-20`, `${year}-03-01`, `${year}-03-20`] as PlainDate[]
  accepted(
    commitIfOk(WANG_FANG, (tx) => {
      for (const [column, kind] of APPLICANT_KIND_CODES.entries()) {
        const results = OUTCOME_CODES.flatMap((code) => new Array<OutcomeCode>(rows[code]![column] ?? 0).fill(code))
        const arrivals = [
          ...new Array(rows.carried_in![column]!).fill(lastYear),
          ...new Array(rows.received![column]!).fill(received),
        ]
        for (const [index, arrivedOn] of arrivals.entries()) {
          const outcome = results[index]
          logRequest(
            tx,
            arrivedOn,
            kind,
            outcome && { outcome, servedOn: latest(served!, earliestReply(outcome, arrivedOn)) },
          )
        }
      }
      return { ok: true, value: undefined }
    }),
  )
}

/** One report keeps the undivided row of the 2019 form, which is zero, and so leaves the rows that replaced it blank. */
function divided({ 'other.undivided': undivided, ...rows }: Published['table3']['rows']): Record<string, number[]> {
  expect(undivided?.some((value) => value !== 0) ?? false).toBe(false)
  return Object.fromEntries(Object.entries(rows).map(([row, values]) => [row, values.map((value) => value ?? 0)]))
}

describe('a ledger built from a published table gives back the same table', () => {
  test.each(published.map((report) => [report.organ, report.year, report] as const))('%s %i', (_, year, report) => {
    openCopiedDatabase()
    foundTestLedger()
    logLedgerOf(report)
    const tables = countTables(loadReportFacts(WANG_FANG, year))
    const counted = Object.fromEntries(
      TABLE3_ROWS.map((row) => [row, TABLE3_COLUMNS.map((column) => tables.table3[row][column])]),
    )
    expect(counted).toEqual(divided(report.table3.rows))
    expect(runChecks({ year, tables })).toEqual([])
  })
})
