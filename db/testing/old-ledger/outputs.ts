import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import path from 'node:path'
import Papa from 'papaparse'
import type { PlainDate } from '@/lib/dates'
import { reportJson } from '@/lib/report/render/json'
import { textOf, withZip } from '@/lib/zip/read-zip'
import { exportArchive } from '@/server/archive/export-archive'
import { csv } from '@/server/archive/rows-as-text'
import { SEALED_LIMITS } from '@/server/backup/sealed-zip'
import { verifyFile } from '@/server/backup/verify-file'
import { closeConnection, connection } from '../../client'
import { annualReport } from '../../queries/report/annual-report'
import { reportAsOf } from '../../queries/report/as-of'
import { figureRecords } from '../../queries/report/figure-records'
import { ZHAO_JUN } from '../cast'

export const LEDGER_FILE = path.join(import.meta.dirname, 'ledger.db.gz')
export const ARCHIVE_FILE = path.join(import.meta.dirname, 'archive.zip')
export const OUTPUTS_FILE = path.join(import.meta.dirname, 'outputs.json')

const YEARS = [2023, 2024]
/** Before and after the acts and corrections that were entered when the demonstration stood. */
const DAYS: readonly PlainDate[] = ['2024-12-30', '2024-12-31', '2025-02-09', '2025-02-10']

/** What a ledger says to people and programs; of tables and documents that nobody would read here, their SHA-256. */
export async function ledgerOutputs(file: string) {
  closeConnection()
  process.env.DATABASE_URL = `file:${file}`
  const { faults, auditEntries, auditHead, auditAnonymised } = await verifyFile(file)
  return {
    verdict: { faults, auditEntries, auditHead, auditAnonymised },
    reports: Object.fromEntries(YEARS.map((year) => [year, reportJson(annualReport(ZHAO_JUN, year))])),
    records: Object.fromEntries(
      YEARS.map((year) => [year, digest(figureRecords(ZHAO_JUN, annualReport(ZHAO_JUN, year), { names: true }))]),
    ),
    frozen: frozenReports(),
    asOf: Object.fromEntries(
      DAYS.flatMap((day) =>
        YEARS.map((year) => {
          const { document, figures } = reportAsOf(ZHAO_JUN, year, day)!
          return [`${year} as of ${day}`, digest({ document, figures })]
        }),
      ),
    ),
    archive: await archivedTables(file),
  }
}

const digest = (value: unknown) =>
  createHash('sha256')
    .update(typeof value === 'string' ? value : JSON.stringify(value))
    .digest('hex')

function frozenReports(): Record<string, string> {
  const revisions = connection()
    .$client.prepare('SELECT year, revision, content FROM report_revisions ORDER BY year, revision')
    .all() as { year: number; revision: number; content: string }[]
  return Object.fromEntries(revisions.map(({ year, revision, content }) => [`${year}/${revision}`, digest(content)]))
}

/**
 * Each table of the complete export: how many lines its file has, and what they hash to. Of a table that the kept archive
 * has too, only the columns that it had then: later versions may add others.
 */
async function archivedTables(file: string): Promise<Record<string, { lines: number; sha256: string }>> {
  const archive = `${file}.zip`
  await exportArchive(archive)
  const [now, then] = [await tablesIn(archive), await tablesIn(ARCHIVE_FILE)]
  rmSync(archive)
  return Object.fromEntries(
    [...now]
      .map(([table, rows]) => [table, withColumns(rows, then.get(table)?.[0] ?? rows[0]!)] as const)
      .map(([table, rows]) => [table, { lines: rows.length, sha256: digest(csv(rows)) }] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** The tables of an archive by name, each as its rows with the heading first. */
async function tablesIn(archive: string): Promise<Map<string, string[][]>> {
  const tables = new Map<string, string[][]>()
  await withZip(archive, SEALED_LIMITS, async (parts) => {
    for await (const part of parts) {
      const table = /^tables\/(\w+)\.csv$/.exec(part.name)?.[1]
      if (table) tables.set(table, Papa.parse<string[]>(await textOf(part), { newline: '\r\n' }).data)
    }
  })
  return tables
}

function withColumns(rows: string[][], columns: readonly string[]): string[][] {
  const places = columns.map((column) => rows[0]!.indexOf(column)).filter((place) => place >= 0)
  return rows.map((row) => places.map((place) => row[place]!))
}
