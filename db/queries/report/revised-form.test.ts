import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlainDate } from '@/lib/dates'
import type { ApplicantKind } from '@/lib/law/applicants'
import type { OutcomeCode } from '@/lib/law/outcomes'
import type { HistoryForm } from '@/lib/report/history/input'
import { forgetRevision, NEW_OUTCOME, NEW_ROW_LABEL, reviseForm } from '@/lib/report/revised-form.fixture'

async function product() {
  const { closeConnection, connection } = await import('../../client')
  const { migrateDatabase } = await import('../../migrate')
  const { accepted, foundTestLedger, logRequest, WANG_FANG } = await import('../../testing/cast')
  const { openCopiedDatabase } = await import('../../testing/copied-database')
  const { commitIfOk } = await import('../../transaction')
  const { loadReportFacts } = await import('./facts')
  const { enteredHistory } = await import('./history')
  const { recordsBehind } = await import('./records')
  const { enterHistory } = await import('../../writes/historical-reports')
  const { formatOf } = await import('@/lib/law/report-formats/format-of')
  const { fieldOf, historyInput } = await import('@/lib/report/history/input')
  const { readFigure } = await import('@/lib/report/figure-reference')
  const { countTables, table3Cells } = await import('@/lib/report/tables')

  /** Registers requests with their replies by the writes of the forms; returns their numbers. */
  const log = (requests: readonly Logged[], today: PlainDate) =>
    accepted(
      commitIfOk(WANG_FANG, (tx) => ({
        ok: true,
        value: requests.map(([on, kind, outcome, servedOn]) =>
          logRequest(tx, on, kind, outcome && servedOn ? { outcome, servedOn } : undefined, today),
        ),
      })),
    )
  /** Enters a report as it was published, as the form does; returns what is kept of it. */
  const enterPublished = (form: HistoryForm) => {
    accepted(commitIfOk(WANG_FANG, (tx) => enterHistory(tx, historyInput.parse(form))))
    return enteredHistory(WANG_FANG, Number(form.year))
  }
  const tables = (year: number) => countTables(loadReportFacts(WANG_FANG, year), formatOf(year))
  const behind = (year: number, figure: string) => recordsBehind(WANG_FANG, year, readFigure(figure)!)
  return {
    ...{ closeConnection, connection, foundTestLedger, migrateDatabase, openCopiedDatabase, table3Cells },
    ...{ behind, enterPublished, fieldOf, formatOf, log, tables },
  }
}
type Product = Awaited<ReturnType<typeof product>>
type Logged = [receivedOn: PlainDate, kind: ApplicantKind, outcome?: OutcomeCode, servedOn?: PlainDate]

const OF_2026: Logged[] = [
  ['2026-03-02', 'natural_person', 'unavailable.still_unclear', '2026-03-20'],
  ['2026-04-01', 'business', 'granted', '2026-04-20'],
]
const OF_2027: Logged[] = [
  ['2026-12-28', 'business', NEW_OUTCOME, '2027-01-15'],
  ['2027-02-01', 'natural_person', NEW_OUTCOME, '2027-02-20'],
  ['2027-03-01', 'natural_person', 'unavailable.not_held', '2027-03-15'],
  ['2027-12-20', 'natural_person'],
]

let file: string
let before: ReturnType<Product['tables']>
let revised: Product
let numbers: string[]

/** A ledger of today, with cases of 2026, is opened by the version that has the form of 2027, and goes on. */
beforeAll(async () => {
  const today = await product()
  file = today.openCopiedDatabase()
  today.foundTestLedger()
  today.log(OF_2026, '2026-12-27')
  before = today.tables(2026)
  today.closeConnection()
  reviseForm()
  revised = await product()
  revised.migrateDatabase(file)
  numbers = revised.log(OF_2027, '2027-12-31')
})
afterAll(() => {
  revised.closeConnection()
  forgetRevision()
})

describe('a ledger of today under a form with one more outcome', () => {
  test('counts the replies with the new outcome in the new row, and the others in theirs', () => {
    const { table3 } = revised.tables(2027)
    expect(revised.table3Cells(table3, NEW_OUTCOME)).toMatchObject({ natural_person: 1, business: 1, total: 2 })
    expect(revised.table3Cells(table3, 'unavailable.not_held')).toMatchObject({ natural_person: 1, total: 1 })
    expect([table3.carried_in.total, table3.received.total]).toEqual([1, 3])
    expect([table3.total.total, table3.carried_out.total]).toEqual([3, 1])
  })

  test('lists the records behind each cell of the new row', () => {
    const listed = (column: string) => revised.behind(2027, `table3.${NEW_OUTCOME}.${column}`).map(({ key }) => key)
    const [ofBusiness, ofPerson] = numbers
    expect(listed('total').sort()).toEqual([ofBusiness, ofPerson].sort())
    expect([listed('business'), listed('natural_person')]).toEqual([[ofBusiness], [ofPerson]])
    const [record] = revised.behind(2027, `table3.${NEW_OUTCOME}.business`)
    expect(record!.detail).toContain(NEW_ROW_LABEL.replace(/^\d\./, ''))
  })

  test('takes a report that was published in the new form', () => {
    const figure = `table3.${NEW_OUTCOME}.total` as const
    const report = { year: 2028, format: revised.formatOf(2028).code, source: '门户网站', version: 0, asPrinted: true }
    const kept = revised.enterPublished({ ...report, sections: {}, cells: { [revised.fieldOf(figure)]: '6' } })
    expect(kept).toMatchObject({ format: '2027', cells: { [figure]: '6' } })
  })

  test('has the same table of 2026 as before, but for what it carries out now', () => {
    const { table3, ...others } = revised.tables(2026)
    const { table3: then, ...othersThen } = before
    expect(others).toEqual(othersThen)
    const { received, carried_out: carriedOut, ...rows } = table3
    const { received: receivedThen, carried_out: carriedOutThen, ...rowsThen } = then
    expect(rows).toEqual(rowsThen)
    expect([received.total - receivedThen.total, carriedOut.total - carriedOutThen.total]).toEqual([1, 1])
  })
})
