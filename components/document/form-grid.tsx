import { cloneElement, type ReactElement, type ReactNode } from 'react'
import { type DocumentTable, type PlacedCell, place, withoutIdleColumns } from '@/lib/report/document'

/** What the element of a cell needs: its place in the grid and its look. */
export type CellAttributes = {
  className: string
  /** Absent where it is one, as most are: a report has hundreds of cells. */
  colSpan?: number
  rowSpan?: number
}

/** A table of the national form with its merged cells. Each cell is drawn by `cell`, as a `th` or `td` with the attributes. */
export function FormGrid({
  table,
  className,
  caption,
  cell: draw,
}: {
  table: DocumentTable
  className: string
  /** Shown above the table; without it the table's own caption is only its name. */
  caption?: ReactNode
  cell: (cell: PlacedCell, attributes: CellAttributes) => ReactElement
}) {
  const form = withoutIdleColumns(table)
  const cells = place(form)
  const total = form.columns.reduce((sum, width) => sum + width, 0)
  return (
    <table className={`form-table ${className}`} aria-label={caption ? undefined : table.caption}>
      {caption}
      <colgroup>
        {form.columns.map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name and never move
          <col key={index} style={{ width: `${(width / total) * 100}%` }} />
        ))}
      </colgroup>
      <tbody>
        {form.rows.map((_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a form never move
          <tr key={row}>
            {cells
              .filter((cell) => cell.row === row)
              .map((cell) => cloneElement(draw(cell, attributesOf(cell)), { key: cell.column }))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const ALIGNED = { left: 'text-left', center: 'text-center', right: 'text-right' } as const

/** The classes of a cell of the form. */
export function cellLook(align: PlacedCell['align']): string {
  return align ? `form-cell ${ALIGNED[align]}` : 'form-cell'
}

function attributesOf({ colspan, rowspan, align }: PlacedCell): CellAttributes {
  return {
    className: cellLook(align),
    ...(colspan > 1 && { colSpan: colspan }),
    ...(rowspan > 1 && { rowSpan: rowspan }),
  }
}
