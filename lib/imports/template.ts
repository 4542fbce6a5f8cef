import ExcelJS from 'exceljs'
import { choicesOf, type OwnLists } from './choices'
import { columnsOf, type ImportKind } from './columns'

const ROWS_WITH_DROP_DOWNS = 1000

/** A workbook with our headings, an example row, and drop-downs; the lists stand on a sheet of their own. */
export async function templateOf(kind: ImportKind, title: string, lists: OwnLists): Promise<Uint8Array> {
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
    const options = choices[code]?.map((choice) => choice.label)
    if (!options || options.length === 0) continue
    const at = Object.keys(choices).indexOf(code) + 1
    list.getColumn(at).values = [label, ...options]
    const letter = list.getColumn(at).letter
    const formulae = [`选项!$${letter}$2:$${letter}$${options.length + 1}`]
    for (let row = 2; row <= ROWS_WITH_DROP_DOWNS; row++)
      sheet.getCell(row, index + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae,
        showErrorMessage: false,
      }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
