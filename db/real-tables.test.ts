import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { APPLICANT_KIND_CODES, APPLICANT_KINDS } from '@/lib/law/applicants'
import { needsOf, OUTCOME_CODES, type OutcomeCode } from '@/lib/law/outcomes'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { outcomeName } from '@/lib/law/report-formats/names'
import { table3Columns, table3Rows } from '@/lib/law/report-formats/rows'
import { runChecks } from '@/lib/report/checks/run'
import { countTables, table3Cells } from '@/lib/report/tables'
import { workbookElsewhere } from '@/lib/workbook/other-workbook.fixture'
import { loadReportFacts } from './queries/report/facts'
import { foundTestLedger, WANG_FANG } from './testing/cast'
import { openCopiedDatabase } from './testing/copied-database'
import { csvOf, importBytes, readBytes } from './testing/import-table'

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

/**
 * One report keeps the undivided row of the 2019 form, which is zero, and so leaves the rows that replaced it blank.
 */
function divided({ 'other.undivided': undivided, ...rows }: Published['table3']['rows']): Record<string, number[]> {
  expect(undivided?.some((value) => value !== 0) ?? false).toBe(false)
  return Object.fromEntries(Object.entries(rows).map(([row, values]) => [row, values.map((value) => value ?? 0)]))
}

const HEADINGS = [
  '登记编号',
  '收到日期',
  '接收渠道',
  '申请人类型',
  '申请人',
  '申请内容',
  '补正告知日期',
  '补正收到日期',
  '办理结果',
  '答复日期',
]

/** The same ledger as an office has it in a spreadsheet: one row for each request. */
function ledgerTableOf({ year, table3: { rows } }: Published): string[][] {
  const table = APPLICANT_KIND_CODES.flatMap((kind, column) => {
    const results = OUTCOME_CODES.flatMap((code) => new Array<OutcomeCode>(rows[code]![column] ?? 0).fill(code))
    const arrivals = [
      ...new Array<string>(rows.carried_in![column]!).fill(`${year - 1}-12-20`),
      ...new Array<string>(rows.received![column]!).fill(`${year}/3/1`),
    ]
    return arrivals.map((arrivedOn, index) => [arrivedOn, kind, results[index]] as const)
  })
  return [
    HEADINGS,
    ...table.map(([arrivedOn, kind, outcome], index) => {
      const after = outcome && needsOf(outcome).after
      const noticed = after === 'clarified' || after === 'clarification_lapsed' ? arrivedOn : ''
      const acts = [
        noticed,
        after === 'clarified' ? arrivedOn : '',
        outcome ? outcomeName(outcome) : '',
        outcome ? `${year}年3月20日` : '',
      ]
      return [String(index + 1), arrivedOn, '当面', APPLICANT_KINDS[kind].label, '陈静', '招生计划', ...acts]
    }),
  ]
}

/** Processor seconds that a run takes. */
const inSeconds = async (run: () => unknown) => {
  const startUsage = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(startUsage)
  return (user + system) / 1e6
}

const LIMIT_SECONDS = 5
/** What the reference takes on a machine of two cores that does nothing else. */
const REFERENCE_SECONDS = 0.25

/** How much slower the machine is at this moment than that one, by plain inserts of as many hashed rows. */
async function slowness(): Promise<number> {
  const client = new Database(':memory:')
  client.exec('CREATE TABLE rows (id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT')
  const insert = client.prepare('INSERT INTO rows (hash, body) VALUES (?, ?)')
  const seconds = await inSeconds(() => {
    for (let at = 0; at < 30_000; at++) insert.run(hash('sha256', String(at)), JSON.stringify({ at, text: '招生计划' }))
  })
  client.close()
  return Math.max(1, seconds / REFERENCE_SECONDS)
}

async function rowsRead(name: string, bytes: Uint8Array | string) {
  const { read, into } = await readBytes(name, bytes)
  return { sheets: read.sheets.map((sheet) => ({ ...sheet, name: '' })), rows: readFileSync(into, 'utf8') }
}

describe.each(published.map((report) => [report.organ, report.year, report] as const))('%s %i', (_, year, report) => {
  test('the same ledger taken in from a workbook gives back the table', async () => {
    openCopiedDatabase()
    foundTestLedger()
    const table = ledgerTableOf(report)
    const seconds = await inSeconds(async () => {
      const { tally } = await importBytes('requests', 'ledger.xlsx', workbookElsewhere({ rows: table }))
      expect(tally.refused).toBe(0)
      expect(tally.ready + tally.incomplete).toBe(table.length - 1)
    })
    if (seconds >= LIMIT_SECONDS) expect(seconds).toBeLessThan(LIMIT_SECONDS * (await slowness()))
    const format = formatOf(year)
    const tables = countTables(loadReportFacts(WANG_FANG, year), format)
    const counts = Object.fromEntries(
      table3Rows(format).map((row) => [
        row,
        table3Columns(format).map((column) => table3Cells(tables.table3, row)[column]),
      ]),
    )
    expect(counts).toEqual(divided(report.table3.rows))
    expect(runChecks({ year, format, tables })).toEqual([])
  })

  test('from a text file the same rows are taken in', async () => {
    const table = ledgerTableOf(report)
    const workbook = await rowsRead('ledger.xlsx', workbookElsewhere({ rows: table }))
    expect(workbook.rows.split('\n')).toHaveLength(table.length + 1)
    expect(await rowsRead('ledger.csv', csvOf(table))).toEqual(workbook)
  })
})
