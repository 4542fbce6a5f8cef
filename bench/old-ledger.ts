import { createWriteStream } from 'node:fs'
import { finished, pipeline } from 'node:stream/promises'
import Papa from 'papaparse'
import { addDays, type PlainDate } from '@/lib/dates'
import { columnsOf } from '@/lib/imports/columns'
import { APPLICANT_KIND_CODES, APPLICANT_KINDS } from '@/lib/law/applicants'
import type { SheetRow } from '@/lib/workbook/workbook'
import { writeWorkbook as fileOf } from '@/lib/workbook/write-workbook'

/** The rows of an old ledger of requests, its headings first: some corrected, some extended, all answered. */
export function* oldLedger(requests: number): Generator<(string | number)[]> {
  const columns = columnsOf('requests')
  yield columns.map(([, { label }]) => label)
  for (let at = 0; at < requests; at++) {
    const cells = rowOf(at)
    yield columns.map(([code]) => cells[code] ?? '')
  }
}

/** The cells of a row by the codes of their columns; a column that is not named stays empty. */
function rowOf(at: number): Record<string, string | number> {
  const receivedOn = addDays('2023-01-01', at % 330)
  const later = (days: number): PlainDate => addDays(receivedOn, days)
  return {
    number: `2023-${String(at + 1).padStart(6, '0')}`,
    received_on: receivedOn,
    channel: '当面提交',
    applicant_kind: APPLICANT_KINDS[APPLICANT_KIND_CODES[at % APPLICANT_KIND_CODES.length]!].label,
    applicant_name: `申请人${at % 20_000}`,
    contact: '13800000000',
    description: `申请公开第${at}号事项的环评批复及附件，并请提供电子文档`,
    form: '纸质',
    section: `第${at % 12}科`,
    ...(at % 50 === 0 && { clarification_on: later(1), corrected_on: later(5) }),
    ...(at % 25 === 1 && { extension_days: 20 }),
    outcome: at % 3 === 0 ? '予以公开' : at % 3 === 1 ? '信息不存在' : '属于国家秘密',
    served_on: later(12),
    service_route: at % 2 === 0 ? '邮寄' : '直接送达',
    reply_number: `示教公复〔2023〕${at + 1}号`,
  }
}

export async function writeWorkbook(file: string, requests: number): Promise<void> {
  function* rows(): Generator<SheetRow> {
    for (const row of oldLedger(requests)) yield { cells: row.map((value) => ({ value })) }
  }
  const sheet = { name: '台账', widths: [], rows: rows() }
  await pipeline(fileOf({ title: '台账', creator: '', sheets: [sheet] }), createWriteStream(file))
}

export async function writeCsv(file: string, requests: number): Promise<void> {
  const out = createWriteStream(file)
  for (const row of oldLedger(requests)) out.write(`${Papa.unparse([row])}\r\n`)
  out.end()
  await finished(out)
}
