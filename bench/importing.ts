// npx tsx bench/importing.ts [requests]: a ledger of that many requests out of a workbook, from the file to the last record.
import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { closeConnection } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { foundTestLedger, ZHAO_JUN } from '@/db/testing/cast'
import { addDays, type PlainDate } from '@/lib/dates'
import { columnsOf } from '@/lib/imports/columns'
import { readyTable } from '@/lib/imports/table'
import { APPLICANT_KIND_CODES, APPLICANT_KINDS } from '@/lib/law/applicants'
import { readTable } from '@/lib/server/imports/read-table'
import { importAtOnce } from '@/lib/server/imports/run'

const requests = Number(process.argv[2] ?? 100_000)
const LIMIT_SECONDS = 60
const LIMIT_MB = 1024

const folder = mkdtempSync(path.join(os.tmpdir(), 'ledger-bench-'))
const workbook = path.join(folder, 'requests.xlsx')
await writeWorkbook()

closeConnection()
process.env.DATABASE_URL = `file:${path.join(folder, 'ledger.db')}`
migrateDatabase(path.join(folder, 'ledger.db'))
foundTestLedger()

let most = 0
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 100)
const used = process.cpuUsage()
const begun = performance.now()
const rows = path.join(folder, 'rows')
const table = await readTable(workbook, 'requests.xlsx', rows)
const read = performance.now()
const { headingLine, mapping } = readyTable('requests', table)
const plan = { kind: 'requests', source: 'bench', rows: { file: rows, headingLine, mapping } } as const
const { tally, notable } = importAtOnce(ZHAO_JUN, plan, { today: '2026-06-01', onlyValid: false, dryRun: false })
const done = performance.now()
clearInterval(watch)
most = Math.max(most, process.memoryUsage().rss, process.resourceUsage().maxRSS * 1024)
const { user, system } = process.cpuUsage(used)

console.log(`${requests} requests: ${JSON.stringify(tally)} ${JSON.stringify(notable.slice(0, 2))}`)
const seconds = (done - begun) / 1000
console.log(
  `read ${((read - begun) / 1000).toFixed(1)} s, entered ${((done - read) / 1000).toFixed(1)} s, processor ${((user + system) / 1e6).toFixed(1)} s`,
)
console.log(`${seconds.toFixed(1)} s ${seconds < LIMIT_SECONDS ? 'under' : 'OVER'} ${LIMIT_SECONDS} s`)
const megabytes = most / 2 ** 20
console.log(`${megabytes.toFixed(0)} MB ${megabytes < LIMIT_MB ? 'under' : 'OVER'} ${LIMIT_MB} MB`)

async function writeWorkbook(): Promise<void> {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: workbook, useSharedStrings: false })
  const sheet = writer.addWorksheet('台账')
  sheet.addRow(columnsOf('requests').map(([, { label }]) => label)).commit()
  for (let at = 0; at < requests; at++) {
    const receivedOn = addDays('2023-01-01', at % 330)
    const later = (days: number): PlainDate => addDays(receivedOn, days)
    const clarified = at % 50 === 0
    const extended = at % 25 === 1
    sheet
      .addRow([
        `2023-${String(at + 1).padStart(6, '0')}`,
        receivedOn,
        '当面提交',
        APPLICANT_KINDS[APPLICANT_KIND_CODES[at % APPLICANT_KIND_CODES.length]!].label,
        `申请人${at % 20_000}`,
        '13800000000',
        `申请公开第${at}号事项的环评批复及附件，并请提供电子文档`,
        '纸质',
        `第${at % 12}科`,
        clarified ? later(1) : '',
        clarified ? later(5) : '',
        extended ? 20 : '',
        at % 3 === 0 ? '予以公开' : at % 3 === 1 ? '信息不存在' : '属于国家秘密',
        later(12),
        `示教公复〔2023〕${at + 1}号`,
        '',
      ])
      .commit()
  }
  await writer.commit()
}
