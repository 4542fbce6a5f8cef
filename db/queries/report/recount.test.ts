import fc from 'fast-check'
import { expect, test } from 'vitest'
import { yearOf } from '@/lib/dates'
import type { OutcomeCode } from '@/lib/law/outcomes'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { table3Columns, table3Rows } from '@/lib/law/report-formats/rows'
import { propertyRuns } from '@/lib/property-runs.fixture'
import { countTables, table3Cells } from '@/lib/report/tables'
import { foundTestLedger, WANG_FANG } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { type History, histories, recordHistories } from '../../testing/generated-histories'
import { loadReportFacts } from './facts'

const YEARS = [2021, 2022, 2023, 2024, 2025, 2026]
const TIMEOUT_MS = 120_000

const table3Of = (year: number) => countTables(loadReportFacts(WANG_FANG, year), formatOf(year)).table3

/** The result of a history by itself, without the product’s rules: what stood at the end of a year, null while it was open. */
function standingAt(told: History, year: number): OutcomeCode | null {
  if (told.end === 'none' || yearOf(told.endedOn) > year) return null
  const first: OutcomeCode =
    told.end === 'withdrawn' ? 'other.other' : told.end === 'partial' ? 'partially_granted' : told.outcome
  if (!told.reopened || yearOf(told.reopenedOn) > year) return first
  return told.decidedAnew && yearOf(told.anewOn) <= year ? told.decidedAnew : null
}

/** Its rows in the table of a year: it is carried from year to year until a 31 December finds it decided, and counts there. */
function rowsIn(told: History, year: number): string[] {
  const received = yearOf(told.receivedOn)
  if (told.end === 'unconfirmed' || received > year) return []
  for (let earlier = received; earlier < year; earlier++) if (standingAt(told, earlier)) return []
  const result = standingAt(told, year)
  return [received === year ? 'received' : 'carried_in', ...(result ? [result, 'total'] : ['carried_out'])]
}

test(
  'late, unconfirmed, lapsed, unpaid, withdrawn, partly refused and reopened cases count as an independent recount says',
  () =>
    fc.assert(
      fc.property(histories, (told) => {
        openCopiedDatabase()
        foundTestLedger()
        recordHistories(told)
        for (const year of YEARS) {
          const table3 = table3Of(year)
          for (const row of table3Rows(formatOf(year)))
            for (const column of table3Columns(formatOf(year))) {
              const counted = told.filter(
                (each) => rowsIn(each, year).includes(row) && (column === 'total' || each.kind === column),
              )
              expect([year, row, column, table3Cells(table3, row)[column]]).toEqual([year, row, column, counted.length])
            }
          if (year > YEARS[0]!) expect(table3.carried_in).toEqual(table3Of(year - 1).carried_out)
        }
      }),
      { numRuns: propertyRuns(25) },
    ),
  TIMEOUT_MS,
)
