import type { Route } from 'next'
import Link from 'next/link'
import { formatOf } from '@/lib/law/report-formats/format-of'
import type { ReportFormat } from '@/lib/law/report-formats/report-format'
import { definitionOf } from '@/lib/report/definitions'
import { type PlacedCell, place, type DocumentTable as Table, withoutIdleColumns } from '@/lib/report/document'
import type { FigureId } from '@/lib/report/figures'
import { DefinitionPopover } from './definition-popover'
import { type FindingMarks, FindingNumbers } from './finding-numbers'

export type FigureHref = (figure: FigureId) => Route

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
  figureHref: FigureHref
  marks?: FindingMarks
}) {
  const form = withoutIdleColumns(table)
  const cells = place(form)
  const format = formatOf(year)
  const total = form.columns.reduce((sum, width) => sum + width, 0)
  return (
    <div className="my-3 overflow-x-auto print:overflow-visible print:break-inside-avoid">
      <table className="form-table min-w-[46rem] font-serif print:min-w-0" aria-label={table.caption}>
        <colgroup>
          {form.columns.map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name and never move
            <col key={index} style={{ width: `${(width / total) * 100}%` }} />
          ))}
        </colgroup>
        <tbody>
          {table.rows.map((_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a form never move
            <tr key={row}>
              {cells
                .filter((cell) => cell.row === row)
                .map((cell) => (
                  <Cell key={cell.column} cell={cell} format={format} figureHref={figureHref} marks={marks} />
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({
  cell: { text, header, colspan, rowspan, align, figure, defines },
  format,
  figureHref,
  marks,
}: {
  cell: PlacedCell
  format: ReportFormat
  figureHref: FigureHref
  marks?: FindingMarks
}) {
  const spans = {
    className: 'form-cell',
    colSpan: colspan,
    rowSpan: rowspan,
    style: { textAlign: align ?? 'left' } as const,
  }
  if (header) {
    const definition = defines && definitionOf(format, defines)
    return (
      <th {...spans}>
        {text}
        {definition && <DefinitionPopover label={text} definition={definition} />}
      </th>
    )
  }
  const numbers = figure && marks?.get(figure)
  return (
    <td {...spans} id={figure}>
      {figure ? (
        <Link href={figureHref(figure)} prefetch={false} className="no-underline hover:underline">
          {text}
        </Link>
      ) : (
        text
      )}
      {numbers && <FindingNumbers numbers={numbers} />}
    </td>
  )
}
