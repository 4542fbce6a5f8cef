import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import Link from '@/components/ui/link'
import type { FigureId } from '@/lib/report/figures'
import type { ComparedCell } from '@/lib/report/history/continuity'
import type { TableFigureId } from '@/lib/report/history/published-report'

type Named<Code extends string> = { code: Code; label: string }

/** A table of the form with last year's published figure and this year's side by side under every column. */
export function ComparedTable<Row extends string, Column extends string>({
  title,
  years: [last, now],
  rows,
  columns,
  figureOf,
  compare,
  figureHref,
}: {
  title: string
  years: readonly [number, number]
  rows: readonly Named<Row>[]
  columns: readonly Named<Column>[]
  figureOf: (row: Row, column: Column) => TableFigureId
  compare: (figure: TableFigureId) => ComparedCell
  figureHref: (figure: FigureId) => Route
}) {
  return (
    <section className="mt-6">
      <h2 className="mb-1 font-semibold">{title}</h2>
      <div className="overflow-x-auto">
        <table className="ledger-table">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <td rowSpan={2} />
              {columns.map(({ code, label }) => (
                <th key={code} colSpan={2} scope="colgroup" className="figure">
                  {label}
                </th>
              ))}
            </tr>
            <tr>
              {columns.flatMap(({ code }) =>
                [last, now].map((year) => (
                  <th key={`${code}-${year}`} scope="col" className="figure">
                    {year}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <th scope="row" className="min-w-40 font-normal">
                  {row.label}
                </th>
                {columns.map(({ code }) => (
                  <Pair key={code} {...compare(figureOf(row.code, code))} figureHref={figureHref} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Pair({ figure, last, now, figureHref }: ComparedCell & { figureHref: (figure: FigureId) => Route }) {
  const t = useTranslations('continuity')
  return (
    <>
      <td className="figure text-muted">{last ?? <abbr title={t('blank')}>·</abbr>}</td>
      <td className="figure">
        <Link href={figureHref(figure as FigureId)} className="no-underline hover:underline">
          {now}
        </Link>
      </td>
    </>
  )
}
