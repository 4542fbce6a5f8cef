import type { FileError } from './file-error'

/** Where a reader puts what it reads: sheet after sheet, each row with its number in its sheet. */
export type TableSink = {
  sheet: (name: string, hidden: boolean) => void
  row: (line: number, cells: string[]) => void
  /** An area of the present sheet whose cells are merged, as a spreadsheet writes it: B3:D3. */
  merged: (area: string) => void
  /** The present sheet cannot be taken in; the others may. */
  refuse: (error: FileError) => void
}
