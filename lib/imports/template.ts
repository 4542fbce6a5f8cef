import { buffer } from 'node:stream/consumers'
import { columnLetters } from '../workbook/sheet-xml'
import type { Choices, Sheet, SheetRow } from '../workbook/workbook'
import { writeWorkbook } from '../workbook/write-workbook'
import { choicesOf, type OwnLists } from './choices'
import { columnsOf, type ImportKind } from './columns'

const ROWS_WITH_DROP_DOWNS = 1000
const LISTS = '选项'

/** A workbook with our headings, an example row, and drop-downs; the lists stand on a sheet of their own. */
export function templateOf(kind: ImportKind, title: string, lists: OwnLists): Promise<Uint8Array> {
  const columns = columnsOf(kind)
  const offered = Object.entries(choicesOf(kind, lists)).map(([code, choices]) => ({
    code,
    entries: choices.map(({ label }) => label),
  }))
  const choices = offered.flatMap(({ code, entries }, at): Choices[] => {
    const column = columns.findIndex(([each]) => each === code)
    const letter = columnLetters(at)
    return column < 0 || entries.length === 0
      ? []
      : [
          {
            column,
            from: 2,
            to: ROWS_WITH_DROP_DOWNS,
            entries: `${LISTS}!$${letter}$2:$${letter}$${entries.length + 1}`,
          },
        ]
  })
  const toFill: Sheet = {
    name: title,
    widths: columns.map(([, { label }]) => Math.max(12, label.length * 2 + 4)),
    // As text, so that neither numbers nor dates are changed into something else while they are typed.
    columnLook: 'toFill',
    headRows: 1,
    landscape: true,
    choices,
    rows: [
      { cells: columns.map(([, { label }]) => ({ value: label, look: 'toFillHead' })) },
      { cells: columns.map(([, { example }]) => ({ value: example, look: 'example' })) },
    ],
  }
  const labels = offered.map(({ code, entries }) => [
    columns.find(([each]) => each === code)?.[1].label ?? code,
    ...entries,
  ])
  const options: Sheet = { name: LISTS, widths: labels.map(() => 24), headRows: 1, rows: turned(labels) }
  return buffer(writeWorkbook({ title, creator: '', sheets: [toFill, options] }))
}

/** Columns as rows. */
function turned(columns: readonly (readonly string[])[]): SheetRow[] {
  const most = Math.max(0, ...columns.map(({ length }) => length))
  return Array.from({ length: most }, (_, row) => ({
    cells: columns.map((entries) => (entries[row] === undefined ? undefined : { value: entries[row] })),
  }))
}
