/**
 * Where a text stands in its file, as far as the file has such places; all count from 1. `line` and `at` (a character of
 * that line) for running text, `table`, `row` and `column` for tables.
 */
export type Place = {
  sheet?: string
  page?: number
  line?: number
  at?: number
  table?: number
  row?: number
  column?: number
}

/**
 * A cell of a table where it begins, counted from 0, with how far it reaches. It is unsure where its figure may belong to the
 * cell beside it.
 */
export type SourceCell = {
  text: string
  row: number
  column: number
  rowspan: number
  colspan: number
  place: Place
  unsure?: boolean
}
export type SourceGrid = { type: 'grid'; cells: readonly SourceCell[] }
type SourceLine = { type: 'line'; text: string; place: Place }
export type SourceBlock = SourceGrid | SourceLine

/**
 * A file as a reader hands it on: lines and tables in their order, nothing interpreted. `titles` is what the file says of
 * itself outside its text, such as the title of a web page.
 */
export type Source = {
  titles: readonly string[]
  blocks: readonly SourceBlock[]
  /** The tables stand in the lines too, read in another way: by where text stands, not by strokes. */
  tablesInLines?: true
}

/** A table by its coordinates: which cell covers a place, and how large the table is. */
export type PlacedGrid = { rows: number; columns: number; at: (row: number, column: number) => SourceCell | undefined }

export function placed({ cells }: SourceGrid): PlacedGrid {
  const covering = new Map<string, SourceCell>()
  let [rows, columns] = [0, 0]
  for (const cell of cells) {
    rows = Math.max(rows, cell.row + cell.rowspan)
    columns = Math.max(columns, cell.column + cell.colspan)
    for (let row = cell.row; row < cell.row + cell.rowspan; row++)
      for (let column = cell.column; column < cell.column + cell.colspan; column++)
        covering.set(`${row} ${column}`, cell)
  }
  return { rows, columns, at: (row, column) => covering.get(`${row} ${column}`) }
}

/** The cells that a row of a table shows, from left to right; one that covers several columns comes once. */
export function cellsOfRow(grid: PlacedGrid, row: number): SourceCell[] {
  const cells: SourceCell[] = []
  for (let column = 0; column < grid.columns; column++) {
    const cell = grid.at(row, column)
    if (cell && cell !== cells.at(-1)) cells.push(cell)
  }
  return cells
}

/** Whether a cell has figures, signs or nothing in it; a note in brackets behind a figure is no word of its own. */
export function saysNoWords({ text }: SourceCell): boolean {
  return !/\p{Script=Han}/u.test(text.replace(/(?<=\d\s*)[（(][^（()）]*[)）]/g, '').replace(/^\s*无\s*$/, ''))
}
