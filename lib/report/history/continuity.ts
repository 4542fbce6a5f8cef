import type { ReportFormat } from '../../law/report-formats/report-format'
import type { ReportTables } from '../tables'
import {
  type PublishedReport,
  publishedFigures,
  publishedNumber,
  sameMeasures,
  type TableFigureId,
} from './published-report'

/** A cell in two consecutive reports; undefined where the earlier one does not have it. */
export type ComparedCell = { figure: TableFigureId; last: string | undefined; now: string | undefined }

/** Every cell of the year beside the same cell as published the year before. */
export function comparedWith(
  last: PublishedReport | undefined,
  tables: ReportTables,
  format: ReportFormat,
): (figure: TableFigureId) => ComparedCell {
  const now = publishedFigures(tables, format)
  return (figure) => ({ figure, last: last?.figures.get(figure), now: now.get(figure) })
}

/** 现行有效 as last year's stock with this year's additions and repeals make it; undefined where last year is unknown. */
export function stockExpected(
  last: PublishedReport,
  tables: ReportTables,
  format: ReportFormat,
  kind: 'regulations' | 'normative_documents',
): number | undefined {
  const before = publishedNumber(last, `table2.${kind}.in_force`)
  const { issued, repealed } = tables.table2[kind]
  return before === undefined || !sameMeasures(last, format) ? undefined : before + issued - repealed
}
