// npx tsx bench/importing.ts [requests]: a ledger of that many requests out of a workbook and out of a CSV file, from the file to
// the last record, against the same rows put into one plain table. Each file is taken in by a process of its own.
import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { PROJECT_ROOT } from '@/bin/project'
import { closeConnection } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { foundTestLedger, ZHAO_JUN } from '@/db/testing/cast'
import { columnsOf } from '@/lib/imports/columns'
import { readyTable } from '@/lib/imports/table'
import { readTable } from '@/server/imports/read-table'
import { importInSteps } from '@/server/imports/run'
import { print } from './measure'
import { oldLedger, writeCsv, writeWorkbook } from './old-ledger'
import { run } from './page-copy'

const requests = Number(process.argv[2] ?? 100_000)
const file = process.argv[3]
const LIMIT_MS = 60_000
const LIMIT_MB = 1024

if (file) await takeIn(file)
else await takeInBoth()

async function takeInBoth(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ledger-bench-'))
  const files = { xlsx: path.join(folder, 'requests.xlsx'), csv: path.join(folder, 'requests.csv') }
  await writeWorkbook(files.xlsx, requests)
  await writeCsv(files.csv, requests)
  for (const each of Object.values(files))
    run(process.execPath, [...process.execArgv, import.meta.filename, String(requests), each], PROJECT_ROOT)
}

async function takeIn(file: string): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ledger-bench-'))
  const plain = await used(() => plainInsertion(path.join(folder, 'plain.db')))
  closeConnection()
  process.env.DATABASE_URL = `file:${path.join(folder, 'ledger.db')}`
  migrateDatabase(path.join(folder, 'ledger.db'))
  foundTestLedger()
  const rows = path.join(folder, 'rows')
  const reading = await used(() => readTable(file, path.basename(file), rows))
  const headed = readyTable('requests', reading.value)
  const plan = { source: 'bench', rows: { kind: 'requests', file: rows, headed } } as const
  const way = { today: '2026-06-01', onlyValid: false } as const
  const watch = { onProgress: () => {}, signal: new AbortController().signal }
  const entering = await used(() => importInSteps(ZHAO_JUN, plan, way, watch))

  console.log(`${path.extname(file)}: ${requests} requests, ${JSON.stringify(entering.value.tally)}`)
  console.log(`reference: the same rows put into one plain table, ${plain.wall.toFixed(0)} ms`)
  print('read', reading.wall, plain.wall)
  print('entered', entering.wall, plain.wall)
  print('altogether', reading.wall + entering.wall, plain.wall, LIMIT_MS)
  print('processor', reading.processor + entering.processor, plain.processor, LIMIT_MS)
  const megabytes = process.resourceUsage().maxRSS / 1024
  console.log(`memory at most ${megabytes.toFixed(0)} MB, ${megabytes < LIMIT_MB ? 'under' : 'OVER'} ${LIMIT_MB} MB`)
}

/** The duration of a run in milliseconds: by the clock (`wall`), and of processor time. */
async function used<T>(run: () => T | Promise<T>): Promise<{ value: T; wall: number; processor: number }> {
  const [begun, before] = [performance.now(), process.cpuUsage()]
  const value = await run()
  const { user, system } = process.cpuUsage(before)
  return { value, wall: performance.now() - begun, processor: (user + system) / 1000 }
}

function plainInsertion(into: string): void {
  const database = new Database(into)
  database.pragma('journal_mode = WAL')
  const columns = columnsOf('requests').map(([code]) => code)
  database.exec(`CREATE TABLE plain (${columns.join(', ')})`)
  const insert = database.prepare(`INSERT INTO plain VALUES (${columns.map(() => '?').join(', ')})`)
  database.transaction(() => {
    for (const row of oldLedger(requests)) insert.run(row)
  })()
  database.close()
}
