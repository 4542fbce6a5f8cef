import { type PublishedReport, type TableFigureId, tableFigures } from '../report/history/published-report'
import { assess } from '../reports-read/assess'
import type { CheckedFile } from '../reports-read/checked-file'
import type { ReadCell } from '../reports-read/read-cell'
import { type Readable, reportIn } from '../reports-read/read-report'
import { extents, isEmptyForm, type ReadReport, settledByLastYear } from '../reports-read/recognise'

/**
 * What people say of a report where its file says nothing, or several things; `previous` is the check of last year’s report
 * against which it is held.
 */
export type Told = { organ?: string; year?: number; previous?: string }

/** Cells put right by hand, each as a decimal. */
export type CorrectedCells = Partial<Record<TableFigureId, string>>

/** What is added to a reading by hand, and last year’s report where it is known. */
export type CheckAdditions = { told: Told; corrected: CorrectedCells; last?: PublishedReport }

/** A report on the page of checks: what it was read from, what was told of it and put right in it, what was found. */
export type CheckContent = { readable: Readable; told: Told; corrected: CorrectedCells; checked: CheckedFile }

/** Reads and assesses a report with what was added by hand. Throws a `ReadError` where there is no report. */
export function checkContent(readable: Readable, { told, corrected, last }: CheckAdditions): CheckContent {
  const asRead = reportIn(readable, told.year)
  const read = last ? settledByLastYear(asRead, last) : asRead
  const report = withCorrections({ ...read, organ: told.organ ?? read.organ }, corrected)
  return {
    readable,
    told,
    corrected,
    checked: { report, assessment: assess(report, last), empty: isEmptyForm(report) },
  }
}

/** A corrected cell has the number that was typed, and still says what is printed in the file. */
function withCorrections(report: ReadReport, corrected: CorrectedCells): ReadReport {
  const cells = new Map(report.cells)
  for (const id of tableFigures(report.format)) {
    const value = corrected[id]
    if (value === undefined) continue
    const { printed, place }: Pick<ReadCell, 'printed' | 'place'> = cells.get(id) ?? { printed: '', place: {} }
    cells.set(id, { state: value === '0' ? 'zero' : 'number', value, printed, place })
  }
  return { ...report, cells, read: extents(report.format, cells) }
}

/** As text, in which it is stored; `contentOf` gives it back. */
export function contentText(content: CheckContent): string {
  return JSON.stringify(content, (_, value: unknown) => (value instanceof Map ? [...value] : value))
}

type StoredReport = Omit<ReadReport, 'cells'> & { cells: [TableFigureId, ReadCell][] }
type StoredContent = Omit<CheckContent, 'checked'> & {
  checked: Omit<CheckedFile, 'report'> & { report: StoredReport }
}

export function contentOf(text: string): CheckContent {
  const stored = JSON.parse(text) as StoredContent
  const { report } = stored.checked
  return { ...stored, checked: { ...stored.checked, report: { ...report, cells: new Map(report.cells) } } }
}
