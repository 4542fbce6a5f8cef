import { READ_LIMITS, ReadError } from './read-error'
import type { Place, SourceCell, SourceGrid } from './source'

/** Lays cells out in rows and columns as the standard of web pages does: each in the next place that no span covers. */
export class GridBuilder {
  private readonly cells: SourceCell[] = []
  private readonly covered = new Set<string>()
  private row = -1
  private column = 0

  constructor(private readonly placeOf: (row: number, column: number) => Place) {}

  beginRow(): void {
    this.row += 1
    this.column = 0
  }

  skip(columns: number): void {
    this.column += columns
  }

  /** Adds a cell; gives it back so that a span that is known only later can be set. */
  add(text: string, colspan: number, rowspan: number): SourceCell {
    while (this.covered.has(`${this.row} ${this.column}`)) this.column += 1
    const cell = {
      text,
      row: this.row,
      column: this.column,
      rowspan,
      colspan,
      place: this.placeOf(this.row + 1, this.column + 1),
    }
    if (this.covered.size + rowspan * colspan > READ_LIMITS.gridCells) throw new ReadError('tooLarge')
    for (let row = 0; row < rowspan; row++)
      for (let column = 0; column < colspan; column++) this.covered.add(`${this.row + row} ${this.column + column}`)
    this.cells.push(cell)
    this.column += colspan
    return cell
  }

  grid(): SourceGrid {
    return { type: 'grid', cells: this.cells }
  }
}
