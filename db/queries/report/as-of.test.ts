import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addDays, type PlainDate } from '@/lib/dates'
import type { ReportDocument } from '@/lib/report/document'
import { editionOf } from '@/lib/report/edition'
import { recordAct } from '../../audit'
import { connection } from '../../client'
import { followedTables, followRows } from '../../row-history'
import { accepted, foundTestLedger, logRequest, WANG_FANG, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { commitIfOk, type Tx } from '../../transaction'
import { writeSection } from '../../writes/report-sections'
import { annualReport } from './annual-report'
import { firstDayAsOf, reportAsOf } from './as-of'

const START: PlainDate = '2024-01-10'
const printed = (): ReportDocument => editionOf(annualReport(WANG_FANG, 2023)).document

let day = START
/** The office closes for the day: the next write is entered tomorrow at nine. */
const nextDay = () => {
  day = addDays(day, 1)
  vi.setSystemTime(`${day}T09:00:00+08:00`)
}
const enter = (write: (tx: Tx) => unknown) =>
  accepted(
    commitIfOk(ZHAO_JUN, (tx) => {
      write(tx)
      recordAct(tx, { act: 'test', subject: 'test' })
      return { ok: true, value: undefined }
    }),
  )

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  day = START
  vi.setSystemTime(`${day}T09:00:00+08:00`)
  openCopiedDatabase()
  foundTestLedger()
})
afterEach(() => vi.useRealTimers())

describe('the report as of a day', () => {
  test('is what it was at the end of that day, through entries, changes and removals', () => {
    const said: [PlainDate, ReportDocument][] = []
    const steps: ((tx: Tx) => unknown)[] = [
      (tx) => logRequest(tx, '2023-03-01', 'natural_person', undefined, day),
      (tx) => logRequest(tx, '2023-04-03', 'business', { outcome: 'granted', servedOn: '2023-04-20' }, day),
      (tx) => accepted(writeSection(tx, { year: 2023, section: 'problems', text: '第一稿', version: 0 })),
      (tx) => accepted(writeSection(tx, { year: 2023, section: 'problems', text: '第二稿', version: 1 })),
      (tx) => tx.sql.run("UPDATE disclosure_requests SET applicant_kind = 'business' WHERE id = 1"),
      (tx) => tx.sql.run("UPDATE organs SET full_name = '测试市教育和体育局'"),
      (tx) =>
        tx.sql.run(
          "INSERT INTO reported_figures (kind, period_from, period_to, decisions, source, note, version) VALUES ('licensing', '2023-01-01', '2023-12-31', 7, '', '', 1)",
        ),
      (tx) => tx.sql.run('DELETE FROM reported_figures'),
    ]
    for (const step of steps) {
      enter(step)
      said.push([day, printed()])
      nextDay()
    }
    // The last step takes back the one before it.
    expect(new Set(said.map(([, each]) => JSON.stringify(each))).size).toBe(steps.length - 1)
    for (const [then, expected] of said)
      expect([then, reportAsOf(WANG_FANG, 2023, then)!.document]).toEqual([then, expected])
    expect(printed()).toEqual(said.at(-1)![1])
  })

  test('names the cases that were entered since', () => {
    enter((tx) => logRequest(tx, '2023-03-01', 'natural_person', undefined, day))
    const then = day
    nextDay()
    enter((tx) => logRequest(tx, '2023-03-02', 'natural_person', undefined, day))
    const { figures } = reportAsOf(WANG_FANG, 2023, then)!
    const received = figures.find(({ figure }) => figure === 'table3.received.total')!
    expect([received.before, received.after, received.come.map(({ name }) => name)]).toEqual(['1', '2', ['2023-002']])
    expect(reportAsOf(WANG_FANG, 2023, day)!.figures).toEqual([])
  })

  test('there is none before the ledger was founded', () => {
    expect(reportAsOf(WANG_FANG, 2023, addDays(START, -1))).toBeUndefined()
    expect(reportAsOf(WANG_FANG, 2023, START)).toBeDefined()
  })

  test('looking back changes nothing in the ledger', () => {
    enter((tx) => logRequest(tx, '2023-03-01', 'natural_person', undefined, day))
    const before = connection().$client.serialize()
    reportAsOf(WANG_FANG, 2023, addDays(START, -1))
    expect(Buffer.compare(connection().$client.serialize(), before)).toBe(0)
  })
})

test('every table from which a report could be made is followed, and a rebuilt one is again', () => {
  const { $client } = connection()
  const names = followedTables($client).map(({ name }) => name)
  for (const name of [
    'disclosure_requests',
    'conclusions',
    'remedies',
    'published_items',
    'postings',
    'report_sections',
  ])
    expect(names).toContain(name)
  for (const name of ['staff', 'sessions', 'applicants', 'audit_entries']) expect(names).not.toContain(name)
  const triggers = () =>
    $client
      .prepare("SELECT count(*) FROM sqlite_master WHERE name GLOB 'row_history_*' AND type = 'trigger'")
      .pluck()
      .get()
  expect(triggers()).toBe(names.length * 3)
  $client.exec('ALTER TABLE remedies ADD COLUMN later TEXT; DROP TRIGGER row_history_postings_insert')
  followRows($client)
  expect(triggers()).toBe(names.length * 3)
  const sql = $client.prepare("SELECT sql FROM sqlite_master WHERE name = 'row_history_remedies_update'").pluck().get()
  expect(sql).toContain(`'later', OLD."later"`)
})

test('the first day to be seen is the one on which rows began to be followed', () => {
  connection().$client.exec("UPDATE row_history_start SET at = '2024-01-10T17:00:00.000Z'")
  expect(firstDayAsOf(WANG_FANG)).toBe('2024-01-11')
})
