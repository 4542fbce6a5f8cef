import { fieldOf, type HistoryForm } from '../report/history/input'
import type { ReadReport } from '../reports-read/recognise'

/** A report as the form of earlier reports has it, with what was read in its file; nothing is saved by it. */
export function asHistory({ organ, year, format, cells, narrative }: ReadReport, file: string): HistoryForm {
  return {
    organ: organ ?? '',
    year: String(year ?? ''),
    format: format.code,
    source: file.slice(0, 200),
    cells: Object.fromEntries(
      [...cells].flatMap(([id, { value }]) => (value === null ? [] : [[fieldOf(id), value] as const])),
    ),
    sections: narrative,
    version: 0,
  }
}
