import { type DocumentTable, type PlacedCell, place } from '../document'

/** The element of a cell: its attributes beside its place, each with a space before it, and its content; both escaped. */
export type CellMarkup = { attributes: string; content: string }

/**
 * The rows and columns of a table of the form as HTML; the table must have no idle columns. `draw` says what each cell looks
 * like and holds.
 */
export function formRowsHtml(table: DocumentTable, draw: (cell: PlacedCell) => CellMarkup): string {
  const cells = place(table)
  const rows = table.rows.map((_, row) => {
    const inRow = cells.filter((cell) => cell.row === row)
    return `<tr>${inRow.map((cell) => cellHtml(cell, table.headerRows, draw(cell))).join('')}</tr>`
  })
  const total = table.columns.reduce((sum, width) => sum + width, 0)
  const columns = table.columns.map((width) => `<col style="width:${((width / total) * 100).toFixed(2)}%">`)
  const [head, body] = [rows.slice(0, table.headerRows), rows.slice(table.headerRows)]
  return [
    `<colgroup>${columns.join('')}</colgroup>`,
    ...(head.length > 0 ? ['<thead>', ...head, '</thead>'] : []),
    '<tbody>',
    ...body,
    '</tbody>',
  ].join('\n')
}

function cellHtml(cell: PlacedCell, headerRows: number, { attributes, content }: CellMarkup): string {
  const { header, rowspan, colspan } = cell
  const spans = [
    header ? ` scope="${scopeOf(cell, headerRows)}"` : '',
    colspan > 1 ? ` colspan="${colspan}"` : '',
    rowspan > 1 ? ` rowspan="${rowspan}"` : '',
  ]
  const tag = header ? 'th' : 'td'
  return `<${tag}${spans.join('')}${attributes}>${content}</${tag}>`
}

/** Whether a heading stands above columns or beside rows, for those who hear the table read. */
function scopeOf({ row, align, rowspan, colspan }: PlacedCell, headerRows: number): string {
  const column = row < headerRows || (align === 'center' && rowspan === 1)
  return `${column ? 'col' : 'row'}${(column ? colspan : rowspan) > 1 ? 'group' : ''}`
}
