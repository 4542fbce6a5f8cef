import type { Route } from 'next'
import Link from '@/components/ui/link'
import { formatOf } from '@/lib/law/report-formats/format-of'
import type { ReportFormat } from '@/lib/law/report-formats/report-format'
import { definitionOf } from '@/lib/report/definitions'
import type { PlacedCell, DocumentTable as Table } from '@/lib/report/document'
import type { FigureId } from '@/lib/report/figures'
import { DefinitionMark } from './definition-mark'
import { Definitions } from './definitions'
import { type FindingMarks, FindingNumbers } from './finding-numbers'
import { type CellAttributes, FormGrid } from './form-grid'

export type FigureHref = (figure: FigureId) => Route
/** Undefined where the number of a figure is only text. */
type CellHref = (figure: FigureId) => Route | undefined

/** A table of the form with its merged cells; each figure links to the records behind it. */
export function DocumentTable({
  table,
  year,
  figureHref,
  marks,
}: {
  table: Table
  /** The year of the report: its form defines the rows. */
  year: number
  figureHref: CellHref
  marks?: FindingMarks
}) {
  const format = formatOf(year)
  // What scrolls sideways on a phone is reached by the keyboard too, by its links or, without any, by itself.
  const linked = table.rows.flat().some(({ figure }) => figure && figureHref(figure))
  const reachable = linked ? {} : ({ role: 'group', tabIndex: 0, 'aria-label': table.caption } as const)
  return (
    <div {...reachable} className="my-3 overflow-x-auto print:overflow-visible print:break-inside-avoid">
      <Definitions year={year}>
        <FormGrid
          table={table}
          className="min-w-[46rem] font-serif print:min-w-0"
          cell={(cell, attributes) => (
            <Cell cell={cell} attributes={attributes} format={format} figureHref={figureHref} marks={marks} />
          )}
        />
      </Definitions>
    </div>
  )
}

function Cell({
  cell: { text, header, figure, defines },
  attributes,
  format,
  figureHref,
  marks,
}: {
  cell: PlacedCell
  attributes: CellAttributes
  format: ReportFormat
  figureHref: CellHref
  marks?: FindingMarks
}) {
  if (header)
    return (
      <th {...attributes}>
        {text}
        {defines && definitionOf(format, defines) && <DefinitionMark label={text} defines={defines} />}
      </th>
    )
  const numbers = figure && marks?.get(figure)
  const href = figure && figureHref(figure)
  return (
    <td {...attributes} id={figure}>
      {href ? <Link href={href}>{text}</Link> : text}
      {numbers && <FindingNumbers numbers={numbers} />}
    </td>
  )
}
