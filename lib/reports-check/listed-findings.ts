import { cellLabel } from '../report/cell-label'
import type { FigureId } from '../report/figures'
import type { TableFigureId } from '../report/history/published-report'
import type { ReadReport } from '../reports-read/recognise'
import type { Quoted } from './source-view'
import type { JudgedFinding } from './verdict'

/** A finding with the names of the cells that it compares, and the mark under which its passage is lit. */
export type ListedFinding = JudgedFinding & {
  compared: readonly { id: FigureId; label: string; text: string }[]
  mark: string
}

export function listedFindings(
  { format, cells }: Pick<ReadReport, 'format' | 'cells'>,
  findings: readonly JudgedFinding[],
): ListedFinding[] {
  return findings.map((finding, index) => ({
    ...finding,
    compared: finding.cells.map((id) => {
      const cell = cells.get(id as TableFigureId)
      return { id, label: cellLabel(format, id), text: cell ? (cell.value ?? cell.printed) : '' }
    }),
    mark: `passage-${index + 1}`,
  }))
}

/** The passages that findings quote. */
export function quotesOf(findings: readonly ListedFinding[]): Quoted[] {
  return findings.flatMap(({ mark, quote }) => (quote ? [{ mark, quote }] : []))
}
