import { type DocumentTable, type PlacedCell, place } from '../document'

export type HeadedCell = { row: string[]; column: string[]; cell: PlacedCell }

/** Every figure of a table with the headings that it stands under, outermost first: what a list needs in place of the grid. */
export function headedCells(table: DocumentTable): HeadedCell[] {
  const cells = place(table)
  const headings = cells.filter(({ header }) => header)
  return cells
    .filter(({ header }) => !header)
    .map((cell) => ({ cell, row: rowHeadings(headings, cell), column: columnHeadings(headings, cell, table) }))
}

function rowHeadings(headings: PlacedCell[], cell: PlacedCell): string[] {
  return headings
    .filter(({ row, rowspan, column }) => row <= cell.row && cell.row < row + rowspan && column < cell.column)
    .map(({ text }) => text)
}

/** Where a form's blocks stand under each other without a repeated header, the nearest heading is the cell's. */
function columnHeadings(headings: PlacedCell[], cell: PlacedCell, { headerRows }: DocumentTable): string[] {
  const above = headings.filter(
    ({ row, column, colspan }) => row < cell.row && column <= cell.column && cell.column < column + colspan,
  )
  if (headerRows > 0) return above.filter(({ row }) => row < headerRows).map(({ text }) => text)
  return above.slice(-1).map(({ text }) => text)
}
