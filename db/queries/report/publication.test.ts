import { beforeEach, describe, expect, test } from 'vitest'
import type { PlainDate } from '@/lib/dates'
import { CHART_IDS, CHARTS_BY_DEFAULT } from '@/lib/report/charts'
import { editionOf } from '@/lib/report/edition'
import { ok, type Result } from '@/lib/result'
import { recordAct } from '../../audit'
import { connection } from '../../client'
import { organs } from '../../schema/organ'
import { reportRevisions, reportSteps } from '../../schema/report-publication'
import { accepted, foundTestLedger, logRequest, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { itemInput } from '../../testing/items'
import { commitIfOk, type Tx } from '../../transaction'
import { recordHistory } from '../../writes/historical-reports'
import { recordItem } from '../../writes/published'
import { chooseCharts } from '../../writes/report-publication'
import { annualReport } from './annual-report'
import { chosenCharts, earlierYears } from './charts'
import { reportEdition } from './edition'
import { enteredHistory, enteredYears, publishedTables } from './history'
import { owedReport } from './owed'
import { contentHashOf, frozenFaults, frozenReport, revisionHash, revisionsOf, stepsTaken } from './publication'

const TODAY: PlainDate = '2024-06-03'

const write = <T>(act: (tx: Tx) => Result<T>) => commitIfOk(ZHAO_JUN, act)
const enter = (year: number, cells: object = {}) => {
  const report = { year, format: '2021', source: '本机关网站', sections: { problems: '渠道少' }, version: 0 } as const
  return accepted(write((tx) => recordHistory(tx, { ...report, cells })))
}
const received = (...days: PlainDate[]) =>
  write((tx) => {
    for (const day of days) logRequest(tx, day, 'business', undefined, TODAY)
    return ok()
  })

type Frozen = Partial<typeof reportRevisions.$inferInsert> & { year: number; revision: number }
/** A version as it was frozen, with its entry in the audit trail. */
function freeze({ year, revision, ...change }: Frozen, document: object = { blocks: [] }) {
  const content = { edition: { document, data: {} }, texts: { problems: '渠道少' }, figures: [] }
  const row = {
    ...{ year, revision, content: JSON.stringify(content), contentHash: '', signedBy: '赵军', publishedBy: '王芳' },
    ...{ signedOn: TODAY, publishedOn: TODAY, address: '', reason: revision === 1 ? '' : '漏报', at: '', sha256: '' },
    ...change,
  }
  const frozen = { ...row, sha256: revisionHash(row) }
  connection().insert(reportRevisions).values(frozen).run()
  const { content: _, ...after } = frozen
  accepted(write((tx) => ok(recordAct(tx, { act: 'report.publish', subject: `report:${year}`, after }))))
}

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe('the report that is owed', () => {
  const owed = (today = TODAY) => owedReport(ZHAO_JUN, today)?.year

  test('is last year’s where the ledger was kept in it: a request was received, or an item published', () => {
    expect(owed()).toBe(2024)
    received('2024-01-02')
    expect(owed()).toBe(2024)
    received('2023-12-29')
    expect(owed()).toBe(2023)
    openCopiedDatabase()
    foundTestLedger()
    accepted(write((tx) => recordItem(tx, itemInput({ publishedOn: '2023-05-20' }))))
    expect(owed()).toBe(2023)
  })

  test('is this year’s once last year’s is published here, or entered as published', () => {
    received('2023-12-29')
    enter(2022)
    expect(owed()).toBe(2023)
    enter(2023)
    expect(owed()).toBe(2024)
    freeze({ year: 2024, revision: 1 })
    expect(owedReport(ZHAO_JUN, TODAY)).toBeNull()
    openCopiedDatabase()
    foundTestLedger()
    received('2023-12-29')
    freeze({ year: 2023, revision: 1 })
    expect(owed()).toBe(2024)
  })

  test('is due by the law on 31 January, for a government on 31 March, or on the earlier local day', () => {
    const due = (today = TODAY) => owedReport(ZHAO_JUN, today)?.due.dueOn
    expect(due()).toBe('2025-01-31')
    connection().update(organs).set({ localReportDue: '01-20' }).run()
    expect(due()).toBe('2025-01-20')
    connection().update(organs).set({ localReportDue: '', kind: 'government' }).run()
    expect(due()).toBe('2025-03-31')
  })

  test('is none of a year before the form in force', () => {
    received('2020-05-06')
    expect(owed('2021-01-04')).toBe(2021)
  })
})

describe('what was published of a year', () => {
  test('is unknown where nobody has recorded it', () => {
    expect([publishedTables(ZHAO_JUN, 2023), enteredHistory(ZHAO_JUN, 2023)]).toEqual([undefined, undefined])
    expect([frozenReport(ZHAO_JUN, 2023), reportEdition(ZHAO_JUN, { year: 2023, revision: 1, today: TODAY })]).toEqual([
      undefined,
      undefined,
    ])
  })

  test('is what was entered, each year for itself, with its cells and texts', () => {
    enter(2021, { 'table3.received.total': '8' })
    enter(2022, { 'table3.received.total': '9', 'table3.total.total': '7' })
    expect(publishedTables(ZHAO_JUN, 2022)).toMatchObject({
      ...{ year: 2022, format: '2021', origin: 'entered', source: '本机关网站', sections: { problems: '渠道少' } },
      figures: new Map([
        ['table3.received.total', '9'],
        ['table3.total.total', '7'],
      ]),
    })
    expect(enteredHistory(ZHAO_JUN, 2021)).toMatchObject({ cells: { 'table3.received.total': '8' }, version: 1 })
    expect(enteredYears(ZHAO_JUN).map(({ year }) => year)).toEqual([2022, 2021])
  })

  test('is the last version that was frozen, by the cells of its tables, whatever was entered', () => {
    enter(2023, { 'table3.received.total': '8' })
    const cells = [[{ text: '新收' }, { text: '9', figure: 'table3.received.total' }]]
    const document = { blocks: [{ type: 'paragraph' }, { type: 'table', table: { rows: cells } }] }
    freeze({ year: 2023, revision: 1 })
    freeze({ year: 2023, revision: 2, publishedOn: '2024-07-01' }, document)
    expect(publishedTables(ZHAO_JUN, 2023)).toEqual({
      ...{ year: 2023, format: '2021', origin: 'frozen', source: '2024-07-01公布的第2版' },
      ...{ figures: new Map([['table3.received.total', '9']]), sections: { problems: '渠道少' } },
    })
    expect(frozenReport(ZHAO_JUN, 2023, 1)).toMatchObject({
      revision: 1,
      content: { edition: { document: { blocks: [] } } },
    })
    expect(frozenReport(ZHAO_JUN, 2022)).toBeUndefined()
  })

  test('is listed by its versions in order, without what they say; its steps as they were taken', () => {
    for (const [year, revision] of [
      [2023, 1],
      [2022, 1],
      [2023, 2],
    ] as const)
      freeze({ year, revision })
    expect(revisionsOf(ZHAO_JUN, 2023).map(({ revision }) => revision)).toEqual([1, 2])
    expect(revisionsOf(ZHAO_JUN, 2023)[0]).not.toHaveProperty('content')
    const step = { revision: 1, contentHash: '', staffName: '赵军', takenOn: TODAY, at: '', note: '' } as const
    const steps = [
      { year: 2023, step: 'checked', ...step },
      { year: 2022, step: 'checked', ...step },
      { year: 2023, step: 'signed', ...step },
    ] as const
    for (const row of steps) connection().insert(reportSteps).values(row).run()
    expect(stepsTaken(ZHAO_JUN, 2023).map(({ step }) => step)).toEqual(['checked', 'signed'])
  })
})

describe('a frozen version', () => {
  const faults = (year?: number) => frozenFaults(connection(), year)
  const tamper = (statement: string) => {
    const { $client } = connection()
    $client.exec('DROP TRIGGER IF EXISTS report_revisions_no_update; DROP TRIGGER IF EXISTS report_revisions_no_delete')
    $client.exec(statement)
  }

  test('is looked at by itself and by the trail: changed, changed with a hash of its own, or gone', () => {
    freeze({ year: 2022, revision: 1 })
    freeze({ year: 2023, revision: 1 })
    freeze({ year: 2023, revision: 2 })
    expect([faults(), faults(2023)]).toEqual([[], []])
    tamper("UPDATE report_revisions SET address = 'x' WHERE year = 2023 AND revision = 2")
    expect(faults()).toEqual([{ year: 2023, revision: 2, fault: 'changed' }])
    const row = frozenRow(2023, 2)
    tamper(`UPDATE report_revisions SET sha256 = '${revisionHash(row)}' WHERE year = 2023 AND revision = 2`)
    expect(faults(2023)).toEqual([{ year: 2023, revision: 2, fault: 'changed' }])
    expect(faults(2022)).toEqual([])
    tamper('DELETE FROM report_revisions WHERE year = 2022')
    expect(faults()).toEqual([
      { year: 2023, revision: 2, fault: 'changed' },
      { year: 2022, revision: 1, fault: 'missing' },
    ])
    expect(faults(2023)).toHaveLength(1)
  })

  const frozenRow = (year: number, revision: number) =>
    connection()
      .select()
      .from(reportRevisions)
      .all()
      .find((row) => row.year === year && row.revision === revision)!
})

describe('the report as a file', () => {
  test('is a draft of the day unless it is what was published last', () => {
    const edition = () => reportEdition(ZHAO_JUN, { year: 2023, today: TODAY })!
    expect(edition().edition.document.draft).toEqual({ asOf: TODAY })
    expect(edition().publishedOn).toBeUndefined()
    const hash = contentHashOf(editionOf(annualReport(ZHAO_JUN, 2023)))
    expect(hash).not.toBe(contentHashOf(edition().edition))
    freeze({ year: 2023, revision: 1, contentHash: 'another', publishedOn: '2024-01-20' })
    expect(edition().edition.document.draft).toEqual({ asOf: TODAY })
    freeze({ year: 2023, revision: 2, contentHash: 'another', publishedOn: '2024-01-22' })
    freeze({ year: 2023, revision: 3, contentHash: hash, publishedOn: '2024-01-25' })
    expect(edition().edition.document.draft).toBeUndefined()
    expect(edition().publishedOn).toBe('2024-01-25')
    freeze({ year: 2023, revision: 4, contentHash: 'another' })
    expect(edition().publishedOn).toBeUndefined()
  })

  test('has the records behind its figures as the ledger stands, with names where they are asked for', () => {
    received('2023-12-29')
    const { records } = reportEdition(ZHAO_JUN, { year: 2023, today: TODAY })!
    const names = [true, false].map((names) => {
      const [first] = records({ names })
      return [first?.figure, [...first!.records].map(({ name }) => name)]
    })
    expect(names).toEqual([
      ['table3.received.business', ['2023-001 陈静']],
      ['table3.received.business', ['2023-001']],
    ])
  })

  test('of a version is what was frozen, with its day and the records that it counted then', () => {
    const figures = [{ figure: 'table3.received.total', label: '新收', text: '1', records: [] }]
    const document = { blocks: [], title: '2023年年报' }
    const content = JSON.stringify({ edition: { document, data: {} }, texts: {}, figures })
    freeze({ year: 2023, revision: 1, content, publishedOn: '2024-01-25' })
    const { edition, publishedOn, records } = reportEdition(ZHAO_JUN, { year: 2023, revision: 1, today: TODAY })!
    expect([edition.document, publishedOn]).toEqual([document, '2024-01-25'])
    expect(records({ names: true })).toEqual(figures)
  })
})

describe('the charts of a report', () => {
  test('are those by default until the office chooses, for each year', () => {
    expect(chosenCharts(ZHAO_JUN, 2023)).toEqual(CHART_IDS.filter((chart) => CHARTS_BY_DEFAULT.includes(chart)))
    accepted(write((tx) => chooseCharts(tx, { year: 2023, charts: ['years', 'items'] })))
    expect(chosenCharts(ZHAO_JUN, 2023)).toEqual(['items', 'years'])
    accepted(write((tx) => chooseCharts(tx, { year: 2023, charts: [] })))
    expect(chosenCharts(ZHAO_JUN, 2023)).toEqual([])
    expect(chosenCharts(ZHAO_JUN, 2022)).toHaveLength(CHARTS_BY_DEFAULT.length)
  })

  test('compare with the two years before, as published, else as counted; an unknown year is left out', () => {
    const years = (year: number) => earlierYears(ZHAO_JUN, year, publishedTables(ZHAO_JUN, year - 1))
    expect(years(2024)).toEqual([])
    received('2022-12-30', '2023-01-04')
    write((tx) => ok(logRequest(tx, '2023-02-01', 'business', { outcome: 'granted', servedOn: '2023-02-10' }, TODAY)))
    expect(years(2024)).toEqual([
      { year: 2022, received: 1, concluded: 0, carriedOut: 1 },
      { year: 2023, received: 2, concluded: 1, carriedOut: 2 },
    ])
    enter(2022, { 'table3.received.total': '8', 'table3.total.total': '7', 'table3.carried_out.total': '3' })
    enter(2023, { 'table3.received.total': '9' })
    expect(years(2024)).toEqual([
      { year: 2022, received: 8, concluded: 7, carriedOut: 3 },
      { year: 2023, received: 9, concluded: 0, carriedOut: 0 },
    ])
    expect(annualReport(ZHAO_JUN, 2024).earlierYears).toEqual(years(2024))
  })

  test('know a year whose requests were all answered in it', () => {
    write((tx) => ok(logRequest(tx, '2023-02-01', 'business', { outcome: 'granted', servedOn: '2023-02-10' }, TODAY)))
    const known = { year: 2023, received: 1, concluded: 1, carriedOut: 0 }
    expect(earlierYears(ZHAO_JUN, 2024, undefined)).toEqual([known])
  })

  test('know a year in which requests were only carried in', () => {
    received('2022-12-30')
    write((tx) => ok(logRequest(tx, '2022-12-29', 'business', { outcome: 'granted', servedOn: '2023-01-10' }, TODAY)))
    expect(earlierYears(ZHAO_JUN, 2024, undefined)[1]).toEqual({ year: 2023, received: 0, concluded: 1, carriedOut: 1 })
  })
})
