import ExcelJS from 'exceljs'
import { DOCUMENT_LABELS, ENDING_LABELS } from '../documents/document'
import { PLATFORM_MEASURES } from '../figures/platform'
import { REPORTED_LABELS } from '../figures/reported'
import { APPLICANT_KINDS } from '../law/applicants'
import { RECEIPT_CHANNELS } from '../law/channels'
import { OUTCOME_CODES } from '../law/outcomes'
import { outcomeName } from '../law/report-formats/names'
import { FORMS_WANTED } from '../law/wishes'
import { TABLE_FIGURES } from '../report/history/published-report'
import { columnsOf, type ImportKind } from './columns'

type Lists = { category: readonly string[]; platform: readonly string[] }

const labels = (table: Record<string, { label: string }>) => Object.values(table).map(({ label }) => label)

/** The columns that a closed list fills, with its entries. */
function choicesOf(kind: ImportKind, { category, platform }: Lists): Record<string, readonly string[]> {
  switch (kind) {
    case 'requests':
      return {
        channel: labels(RECEIPT_CHANNELS),
        applicant_kind: labels(APPLICANT_KINDS),
        form: labels(FORMS_WANTED),
        outcome: OUTCOME_CODES.map((code) => outcomeName(code)),
      }
    case 'published':
      return { category }
    case 'documents':
      return { kind: labels(DOCUMENT_LABELS), ending: labels(ENDING_LABELS) }
    case 'figures':
      return { kind: labels(REPORTED_LABELS) }
    case 'statistics':
      return { platform, measure: labels(PLATFORM_MEASURES), unit: ['个', '万'] }
    case 'history':
      return { figure: TABLE_FIGURES }
  }
}

const ROWS = 1000

/** A workbook with our headings, an example row, and drop-downs; the lists stand on a sheet of their own. */
export async function templateOf(kind: ImportKind, title: string, lists: Lists): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] })
  const list = workbook.addWorksheet('选项')
  const columns = columnsOf(kind)
  sheet.addRow(columns.map(([, { label }]) => label)).font = { bold: true }
  sheet.addRow(columns.map(([, { example }]) => example)).font = { color: { argb: 'FF808080' } }
  const choices = choicesOf(kind, lists)
  for (const [index, [code, { label }]] of columns.entries()) {
    const column = sheet.getColumn(index + 1)
    column.width = Math.max(12, label.length * 2 + 4)
    // As text, so that neither numbers nor dates are changed into something else while they are typed.
    column.numFmt = '@'
    const options = choices[code]
    if (!options || options.length === 0) continue
    const at = Object.keys(choices).indexOf(code) + 1
    list.getColumn(at).values = [label, ...options]
    const letter = list.getColumn(at).letter
    const formulae = [`选项!$${letter}$2:$${letter}$${options.length + 1}`]
    for (let row = 2; row <= ROWS; row++)
      sheet.getCell(row, index + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae,
        showErrorMessage: false,
      }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
