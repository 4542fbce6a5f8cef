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
  yield columnsOf('requests').map(([, { label }]) => label)
  for (let at = 0; at < requests; at++) {
    const receivedOn = addDays('2023-01-01', at % 330)
    const later = (days: number): PlainDate => addDays(receivedOn, days)
    const clarified = at % 50 === 0
    const extended = at % 25 === 1
    yield [
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
      '',
      at % 2 === 0 ? '邮寄' : '直接送达',
      `示教公复〔2023〕${at + 1}号`,
      '',
    ]
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
