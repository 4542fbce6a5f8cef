/** No sheet has more rows: a spreadsheet ends at 1,048,576, a text file at the rows that are taken in and their blank lines. */
const ROWS_OF_A_SHEET = 2 ** 27

/** A row's place in a file as one number that is unlike every other: `sheet` counts from 0, `row` from 1. */
export function lineIn(sheet: number, row: number): number {
  return sheet * ROWS_OF_A_SHEET + row
}

/** The sheet and the row of a place. */
export function placeOf(line: number): { sheet: number; row: number } {
  return { sheet: Math.floor(line / ROWS_OF_A_SHEET), row: line % ROWS_OF_A_SHEET }
}
