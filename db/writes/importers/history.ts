import type { Cells } from '@/lib/imports/columns'
import { readPublishedCell } from '@/lib/imports/history-row'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { fieldOf, historyInput } from '@/lib/report/history/input'
import type { TableFigureId } from '@/lib/report/history/published-report'
import { enteredReport } from '../../queries/report/history'
import type { Tx } from '../../transaction'
import { recordHistory } from '../historical-reports'
import type { Entered, ImportContext } from './import-step'
import { refusedFor } from './refusals'

/** Adds a figure to the published report of its year; a report that stood before the import is not changed. */
export function importPublishedCell(tx: Tx, cells: Cells, line: number, { lines, words }: ImportContext): Entered {
  const read = readPublishedCell(cells, words)
  if (!read.ok) return refusedFor(read.problems)
  const { year, figure, value } = read.value
  const before = enteredReport(tx.sql, year)
  const ofThisImport = lines.has(`history ${year}`)
  if (before && before.cells[figure] === value) return { is: 'known' }
  if (before && (!ofThisImport || before.cells[figure] !== undefined))
    return refusedFor([{ kind: 'row', code: 'historyEntered', column: 'value', text: before.cells[figure] ?? '—' }])
  const input = historyInput.safeParse({
    year,
    format: before?.format ?? formatOf(year).code,
    source: before?.source ?? '从表格导入',
    cells: byField({ ...before?.cells, [figure]: value }),
    sections: before?.sections ?? {},
    version: before?.version ?? 0,
  })
  if (!input.success) return refusedFor([{ kind: 'row', code: 'number', column: 'value', text: value }])
  const recorded = recordHistory(tx, input.data)
  if (!recorded.ok) return refusedFor([{ kind: 'row', code: 'historyEntered', column: 'value', text: value }])
  lines.set(`history ${year}`, { line })
  return { is: 'entered', subject: `history:${year}`, gaps: [] }
}

function byField(cells: Partial<Record<TableFigureId, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).map(([figure, value]) => [fieldOf(figure as TableFigureId), value]))
}
