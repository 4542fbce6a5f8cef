import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { type CellAttributes, FormGrid } from '@/components/document/form-grid'
import Link from '@/components/ui/link'
import type { SumCell } from '@/lib/region/sum'
import type { DocumentTable, PlacedCell } from '@/lib/report/document'

type Props = {
  table: DocumentTable
  cells: Readonly<Record<string, SumCell>>
  expected: number
  reported: number
  year: number
}

/** A table of the form; in every cell the sum, below it what is the government's own and what is its units'. Where a cell
 * is known of fewer units than have reported, it says of how many. */
export function SumTable({ table, cells, expected, reported, year }: Props) {
  return (
    <section aria-label={table.caption} className="mb-5 overflow-x-auto">
      <FormGrid
        table={table}
        className="min-w-[44rem] text-xs"
        caption={<caption className="py-1 text-left font-semibold text-sm">{table.caption}</caption>}
        cell={(cell, attributes) => (
          <Cell
            cell={cell}
            attributes={attributes}
            sum={cells[cell.figure ?? '']}
            expected={expected}
            reported={reported}
            year={year}
          />
        )}
      />
    </section>
  )
}

function Cell({
  cell: { text, header },
  attributes,
  sum,
  expected,
  reported,
  year,
}: {
  cell: PlacedCell
  attributes: CellAttributes
  sum: SumCell | undefined
  expected: number
  reported: number
  year: number
}) {
  const t = useTranslations('region')
  if (header) return <th {...attributes}>{text}</th>
  if (!sum) return <td {...attributes}>{text}</td>
  const partly = sum.known < reported
  return (
    <td {...attributes}>
      <Link
        href={`/region/${year}/sum/${sum.figure}` as Route}
        className="block text-inherit no-underline hover:underline"
        title={t('cellSays', { ...sum, expected })}
      >
        <span className="font-semibold tabular-nums">{sum.sum}</span>
        <span className="block text-muted tabular-nums">
          {sum.own}+{sum.units}
          {sum.adjusted !== '0' && `${sum.adjusted.startsWith('-') ? '' : '+'}${sum.adjusted}`}
        </span>
        {partly && (
          <span className="block text-warn tabular-nums">
            {sum.known}/{expected}
          </span>
        )}
      </Link>
    </td>
  )
}
