import { FIRST_PUBLISHED_YEAR } from '../law/report-formats/format-of'
import { TABLE_FIGURES, type TableFigureId } from '../report/history/published-report'
import { CellReader, type ReadRow } from './cell-reader'
import type { Cells, ColumnOf } from './columns'
import { figureLabelled } from './figure-labels'
import type { SaidWords } from './said-words'

/** One figure of a report that was published in an earlier year. */
type PublishedCell = { year: number; figure: TableFigureId; value: string }

const FIGURE_NAMES = new Set<string>(TABLE_FIGURES)

export function readPublishedCell(cells: Cells<ColumnOf<'history'>>, words?: SaidWords): ReadRow<PublishedCell> {
  const row = new CellReader(cells, words)
  const year = row.required('year', readYear, 'year')
  const figure = row.required('figure', readFigureId, 'figure')
  const value = row.required('value', readValue, 'number')
  if (year === undefined || figure === undefined || value === undefined) return { ok: false, problems: row.problems }
  return { ok: true, value: { year, figure, value } }
}

function readYear(text: string): number | undefined {
  const year = Number(/^(\d{4})年?$/.exec(text)?.[1] ?? 0)
  return year >= FIRST_PUBLISHED_YEAR && year < 2200 ? year : undefined
}

function readFigureId(text: string): TableFigureId | undefined {
  return FIGURE_NAMES.has(text) ? (text as TableFigureId) : figureLabelled(text)
}

function readValue(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '')
  return /^(0|[1-9]\d{0,12})(\.\d{1,6})?$/.test(plain) ? plain : undefined
}
