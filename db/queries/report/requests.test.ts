import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { PlainDate } from '@/lib/dates'
import { APPLICANT_KIND_CODES, type ApplicantKind } from '@/lib/law/applicants'
import { OUTCOME_CODES, type OutcomeCode } from '@/lib/law/outcomes'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { table3Columns, table3Rows } from '@/lib/law/report-formats/rows'
import { propertyRuns } from '@/lib/property-runs.fixture'
import { runChecks } from '@/lib/report/checks/run'
import { placementsOf, placeRequest } from '@/lib/report/placement'
import { countTables, sum, table3Cells } from '@/lib/report/tables'
import type { CaseFile } from '@/lib/requests/case-file'
import { accepted, foundTestLedger, logRequest, WANG_FANG } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { day } from '../../testing/days'
import { earliestReply } from '../../testing/groundwork'
import { commitIfOk } from '../../transaction'
import { loadReportFacts } from './facts'
import { requestSplits, requestsInCell } from './requests'

type Logged = {
  receivedOn: PlainDate
  kind: ApplicantKind
  reply: { outcome: OutcomeCode; servedOn: PlainDate } | null
}

const logged: fc.Arbitrary<Logged> = fc
  .record({
    days: fc.tuple(day, day),
    kind: fc.constantFrom(...APPLICANT_KIND_CODES),
    outcome: fc.option(fc.constantFrom(...OUTCOME_CODES)),
  })
  .map(({ days, kind, outcome }) => {
    const [receivedOn, servedOn] = days[0] <= days[1] ? days : [days[1], days[0]]
    const possible = outcome && servedOn >= earliestReply(outcome, receivedOn) ? outcome : 'other.other'
    return { receivedOn, kind, reply: outcome && { outcome: possible, servedOn } }
  })

function log(ledger: readonly Logged[]): void {
  openCopiedDatabase()
  foundTestLedger()
  commitIfOk(WANG_FANG, (tx) => {
    for (const { receivedOn, kind, reply } of ledger) logRequest(tx, receivedOn, kind, reply ?? undefined, '2027-12-31')
    return { ok: true, value: undefined }
  })
}

const fileOf = ({ receivedOn, kind, reply }: Logged): CaseFile => ({
  receivedOn,
  applicantKind: kind,
  assigned: true,
  acts: reply
    ? [
        { kind: 'reply', on: reply.servedOn, round: 0, outcome: reply.outcome },
        { kind: 'service', on: reply.servedOn, round: 0, route: 'post' },
      ]
    : [],
})

test('over generated ledgers every cell equals the length of its list, and both the placement of each request', () => {
  fc.assert(
    fc.property(fc.array(logged, { maxLength: 40 }), fc.integer({ min: 2021, max: 2026 }), (ledger, year) => {
      log(ledger)
      const { table3 } = countTables(loadReportFacts(WANG_FANG, year), formatOf(year))
      for (const row of table3Rows(formatOf(year)))
        for (const column of table3Columns(formatOf(year))) {
          const list = requestsInCell(WANG_FANG, year, row, column).length
          const placed = ledger.filter((request) => {
            const rows = placeRequest(fileOf(request), year)
            const inRow =
              row === 'total'
                ? rows.some((code) => (OUTCOME_CODES as readonly string[]).includes(code))
                : rows.includes(row)
            return inRow && (column === 'total' || request.kind === column)
          }).length
          expect([row, column, table3Cells(table3, row)[column], list]).toEqual([row, column, placed, placed])
        }
      for (const request of ledger)
        expect(placementsOf(fileOf(request), 2027).find((placed) => placed.year === year)?.rows ?? []).toEqual(
          placeRequest(fileOf(request), year),
        )
      expect(
        runChecks({
          year,
          format: formatOf(year),
          tables: countTables(loadReportFacts(WANG_FANG, year), formatOf(year)),
        }),
      ).toEqual([])
    }),
    { numRuns: propertyRuns(60) },
  )
})

test('the months and the sections of a cell add up to it, and each month lists as many as it says', () => {
  fc.assert(
    fc.property(fc.array(logged, { maxLength: 30 }), fc.integer({ min: 2021, max: 2026 }), (ledger, year) => {
      log(ledger)
      const { table3 } = countTables(loadReportFacts(WANG_FANG, year), formatOf(year))
      for (const row of table3Rows(formatOf(year))) {
        const { months, sections } = requestSplits(WANG_FANG, year, row, 'total', {})
        const all = (parts: { count: number }[]) => sum(parts.map(({ count }) => count))
        expect([row, all(months), all(sections)]).toEqual([
          row,
          table3Cells(table3, row).total,
          table3Cells(table3, row).total,
        ])
        for (const { month, count } of months)
          expect(requestsInCell(WANG_FANG, year, row, 'total', { month, limit: 50 })).toHaveLength(count)
      }
    }),
    { numRuns: propertyRuns(10) },
  )
})

test('what is carried out of one year is carried into the next, in every column', () => {
  fc.assert(
    fc.property(fc.array(logged, { maxLength: 40 }), fc.integer({ min: 2021, max: 2025 }), (ledger, year) => {
      log(ledger)
      const [before, after] = [year, year + 1].map(
        (of) => countTables(loadReportFacts(WANG_FANG, of), formatOf(of)).table3,
      )
      expect(after!.carried_in).toEqual(before!.carried_out)
    }),
    { numRuns: propertyRuns(30) },
  )
})

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

test('received Fri 2023-12-15 and answered Wed 2024-01-10: new in 2023 and carried out, carried in and granted in 2024', () => {
  accepted(
    commitIfOk(WANG_FANG, (tx) => {
      logRequest(tx, '2023-12-15', 'business', { outcome: 'granted', servedOn: '2024-01-10' })
      return { ok: true, value: undefined }
    }),
  )
  const [in2023, in2024] = [2023, 2024].map(
    (year) => countTables(loadReportFacts(WANG_FANG, year), formatOf(year)).table3,
  )
  expect([in2023!.received.business, in2023!.carried_out.business, in2023!.total.total]).toEqual([1, 1, 0])
  expect([
    in2024!.received.business,
    in2024!.carried_in.business,
    in2024!.granted?.business,
    in2024!.carried_out.total,
  ]).toEqual([0, 1, 1, 0])
})
